import type { Page } from '@/lib/content/paging/page-of';
import type { ArticleView } from '@/lib/content/views/article-view';
import type { ReaderContext } from '../_context/reader-context';
import { Pagination } from './pagination';
import { Teaser } from './teaser';

interface TeaserListProps {
  articles: Page<ArticleView>;
  context: ReaderContext;
  hrefOf: (page: number) => string;
  /** Heading of the list, for the outline; the page's heading is above it. */
  heading: string;
}

/** One page of articles with the links to the other pages. */
export function TeaserList({ articles, context, hrefOf, heading }: TeaserListProps) {
  const { translate } = context;
  const { page, pageCount } = articles;
  return (
    <section className="teasers" aria-labelledby="list-heading">
      <h2 id="list-heading" className="list-heading">
        {heading}
        {page > 1 ? <span className="list-place"> {translate('pagination.place', { page, pageCount })}</span> : null}
      </h2>
      {articles.items.length === 0 ? <p className="empty">{translate('feed.empty')}</p> : null}
      {articles.items.map((article) => (
        <Teaser key={article.id} article={article} context={context} />
      ))}
      <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} translate={translate} />
    </section>
  );
}
