import type { Metadata } from 'next';
import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { readTag } from '@/lib/content/read-tag';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { findArticles } from '../_feed/find-articles';
import { TeaserList } from '../_feed/teaser-list';
import { pageMetadata } from '../_page/page-metadata';

interface Place {
  slug: string;
  page: number;
}

/** A tag: its name, its description, and one page of its articles. Throws not_found for an unknown tag and past the last page. */
export async function TagPage({ context, slug, page }: Place & { context: ReaderContext }) {
  const { translate } = context;
  const tag = await findTag(slug);
  const articles = await findArticles(page, tag.slug);
  return (
    <div className="list-page">
      <header className="page-header">
        <p className="page-kind">
          <a href={paths.tags()}>{translate('tags.kind')}</a>
        </p>
        <h1>{tag.name}</h1>
        {tag.description === '' ? null : <p className="page-description">{tag.description}</p>}
      </header>
      <TeaserList
        articles={articles}
        context={context}
        hrefOf={(number) => paths.tag(tag.slug, number)}
        heading={translate('tags.articleCount', { count: articles.total })}
      />
    </div>
  );
}

export async function tagMetadata(context: ReaderContext, { slug, page }: Place): Promise<Metadata> {
  const tag = await findTag(slug);
  await findArticles(page, tag.slug);
  const title = page === 1 ? tag.name : `${tag.name} · ${context.translate('pagination.page', { page })}`;
  const description = tag.description || context.translate('tags.about', { name: tag.name });
  return pageMetadata(context, { title, description, path: paths.tag(tag.slug, page) });
}

/** A tag by its slug, read once per request. Throws not_found. */
const findTag = cache((slug: string) => readTag(anonymous, slug));
