import type { Metadata } from 'next';
import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { listArchive } from '@/lib/content/list-archive';
import { readFeed } from '@/lib/content/read-feed';
import { ScholiumError } from '@/lib/kernel/errors';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { Pagination } from '../_feed/pagination';
import { pageMetadata } from '../_page/page-metadata';
import { ArchiveMonthSection } from './archive-month-section';
import { groupByYear } from './group-by-year';
import { titlesByMonth } from './titles-by-month';

/** The number of newest articles whose titles are shown; older months show only their count, so that the page stays small. */
const newestTitles = 100;

const yearsOnPage = 10;

/** The years of one page of the archive, newest first. Throws not_found past the last page. */
const findYears = cache(async (page: number) => {
  const years = groupByYear(await listArchive(anonymous));
  const pageCount = Math.max(1, Math.ceil(years.length / yearsOnPage));
  if (page > pageCount) throw new ScholiumError('not_found');
  return { years: years.slice((page - 1) * yearsOnPage, page * yearsOnPage), pageCount };
});

/** The archive: ten years per page, their months with counts, and the titles of the newest articles. */
export async function ArchivePage({ context, page }: { context: ReaderContext; page: number }) {
  const { translate, actor, site } = context;
  const [{ years, pageCount }, newest] = await Promise.all([
    findYears(page),
    readFeed(actor, { page: 1, pageSize: newestTitles }),
  ]);
  const titles = titlesByMonth(newest.items, site.timeZone);
  return (
    <div className="list-page">
      <header className="page-header">
        <h1>{translate('archive.title')}</h1>
        <p className="page-description">
          {translate('tags.articleCount', { count: newest.total })}
          {page > 1 ? <span className="list-place"> {translate('pagination.place', { page, pageCount })}</span> : null}
        </p>
      </header>
      {years.map((year) => (
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
      {years.length === 0 ? (
        <p className="empty">
          {translate('feed.empty')} <a href={paths.feed()}>{translate('notFound.feed')}</a>
        </p>
      ) : null}
      <Pagination page={page} pageCount={pageCount} hrefOf={paths.archive} translate={translate} />
    </div>
  );
}

export async function archiveMetadata(context: ReaderContext, page: number): Promise<Metadata> {
  const { translate, site } = context;
  await findYears(page);
  const name = translate('archive.title');
  const title = page === 1 ? name : `${name} · ${translate('pagination.page', { page })}`;
  const description = translate('archive.about', { site: site.name });
  return pageMetadata(context, { title, description, path: paths.archive(page) });
}
