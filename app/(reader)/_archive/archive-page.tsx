import { listArchive } from '@/lib/content/list-archive';
import { readFeed } from '@/lib/content/read-feed';
import { paths } from '../_frame/paths';
import type { ReaderContext } from '../_frame/reader-context';
import { ArchiveMonthSection } from './archive-month-section';
import { groupByYear } from './group-by-year';
import { titlesByMonth } from './titles-by-month';

/** Titles are shown for this many of the newest articles; older months show their count, so that the page stays small. */
const newestTitles = 100;

/** The whole archive: years, their months with counts, and the titles of the newest articles. */
export async function ArchivePage({ context }: { context: ReaderContext }) {
  const { translate, actor, site } = context;
  const [months, newest] = await Promise.all([
    listArchive(actor),
    readFeed(actor, { page: 1, pageSize: newestTitles }),
  ]);
  const titles = titlesByMonth(newest.items, site.timeZone);
  return (
    <div className="list-page">
      <header className="page-header">
        <h1>{translate('archive.title')}</h1>
        <p className="page-description">{translate('tags.articleCount', { count: newest.total })}</p>
      </header>
      {groupByYear(months).map((year) => (
        <section key={year.year} className="archive-year" aria-labelledby={`year-${year.year}`}>
          <h2 id={`year-${year.year}`}>
            {year.year} <span className="count">{translate('tags.articleCount', { count: year.articleCount })}</span>
          </h2>
          {year.months.map((month) => (
            <ArchiveMonthSection
              key={month.month}
              month={month}
              articles={titles.get(month.month) ?? []}
              context={context}
            />
          ))}
        </section>
      ))}
      {months.length === 0 ? (
        <p className="empty">
          {translate('feed.empty')} <a href={paths.feed()}>{translate('notFound.feed')}</a>
        </p>
      ) : null}
    </div>
  );
}
