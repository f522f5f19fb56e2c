import type { Metadata } from 'next';
import { formatMonth } from '@/lib/i18n/format-month';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { findArticles } from '../_feed/find-articles';
import { TeaserList } from '../_feed/teaser-list';
import { pageMetadata } from '../_page/page-metadata';

interface Place {
  month: string;
  page: number;
}

/** The articles of one month. Throws not_found for a month without articles and past the last page. */
export async function MonthPage({ context, month, page }: Place & { context: ReaderContext }) {
  const { translate, locale } = context;
  const articles = await findArticles(page, undefined, month);
  return (
    <div className="list-page">
      <header className="page-header">
        <p className="page-kind">
          <a href={paths.archive()}>{translate('archive.title')}</a>
        </p>
        <h1>{formatMonth(month, locale)}</h1>
      </header>
      <TeaserList
        articles={articles}
        context={context}
        hrefOf={(number) => paths.month(month, number)}
        heading={translate('tags.articleCount', { count: articles.total })}
      />
    </div>
  );
}

export async function monthMetadata(context: ReaderContext, { month, page }: Place): Promise<Metadata> {
  await findArticles(page, undefined, month);
  const name = formatMonth(month, context.locale);
  const title = page === 1 ? name : `${name} · ${context.translate('pagination.page', { page })}`;
  const description = context.translate('archive.monthAbout', { month: name, site: context.site.name });
  return pageMetadata(context, { title, description, path: paths.month(month, page) });
}
