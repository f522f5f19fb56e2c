import type { Metadata } from 'next';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { pageMetadata } from '../_page/page-metadata';
import { findArticles } from './find-articles';
import { TeaserList } from './teaser-list';

/** The feed: the site's name, its description, and one page of the newest articles. Throws not_found past the last page. */
export async function FeedPage({ context, page }: { context: ReaderContext; page: number }) {
  const { site, translate } = context;
  const articles = await findArticles(page);
  return (
    <div className="list-page">
      <header className="page-header">
        <h1>{site.name}</h1>
        {site.description === '' ? null : <p className="page-description">{site.description}</p>}
      </header>
      <TeaserList articles={articles} context={context} hrefOf={paths.feed} heading={translate('feed.latest')} />
    </div>
  );
}

export async function feedMetadata(context: ReaderContext, page: number): Promise<Metadata> {
  await findArticles(page);
  const title = page === 1 ? null : context.translate('pagination.page', { page });
  return pageMetadata(context, { title, description: context.site.description, path: paths.feed(page) });
}
