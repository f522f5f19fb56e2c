import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { localeOf } from '@/lib/i18n/locale';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { pageMetadata } from '../_page/page-metadata';
import { RenderedHtml } from '../_page/rendered-html';
import { ArticleFacts } from './article-facts';
import { Contents } from './contents';
import { Neighbours } from './neighbours';

/** A published article. Throws not_found if it is not public. */
export async function ArticlePage({ context, slug }: { context: ReaderContext; slug: string }) {
  const { translate } = context;
  const { article, previous, next } = await findArticle(slug);
  const language = localeOf(article.language);
  return (
    <article className="article">
      <header className="article-header">
        <h1 lang={language}>{article.title}</h1>
      </header>
      <ArticleFacts article={article} context={context} />
      <Contents toc={article.toc} label={translate('article.contents')} language={language} />
      <RenderedHtml className="prose" lang={language} html={article.html} />
      <Neighbours previous={previous} next={next} translate={translate} />
    </article>
  );
}

export async function articleMetadata(context: ReaderContext, slug: string): Promise<Metadata> {
  const { article } = await findArticle(slug);
  return pageMetadata(context, {
    title: article.title,
    description: article.excerptText,
    path: paths.article(article.slug),
    article: {
      publishedAt: article.publishedAt,
      updatedAt: article.updatedAt,
      authors: article.authors.map((author) => author.name),
      tags: article.tags.map((tag) => tag.name),
    },
  });
}

const readOnce = cache((slug: string) => readPublicArticle(anonymous, slug));

/**
 * The public article at a slug with its neighbours, read once per request. Throws not_found. A former slug is redirected; the
 * HTTP front already redirects with 301 (server/moved.ts), so this is only for a slug that changed in between.
 */
async function findArticle(slug: string) {
  const found = await readOnce(slug);
  if (found.kind === 'moved') permanentRedirect(paths.article(found.slug));
  return found;
}
