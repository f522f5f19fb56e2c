import type { ArchiveMonth } from '@/lib/content/list-archive';
import type { ArticleView } from '@/lib/content/views/article-view';
import { formatMonth } from '@/lib/i18n/format-month';
import { localeOf } from '@/lib/i18n/locale';
import { paths } from '@/lib/site/reader-paths';
import { formatDate } from '../_context/format-date';
import type { ReaderContext } from '../_context/reader-context';

interface ArchiveMonthSectionProps {
  month: ArchiveMonth;
  /** The articles of the month whose titles are shown. */
  articles: readonly ArticleView[];
  context: ReaderContext;
}

/** A month of the archive: its name and count as a link, and the titles of `articles`. */
export function ArchiveMonthSection({ month, articles, context }: ArchiveMonthSectionProps) {
  const { translate, locale, site } = context;
  const rest = month.articleCount - articles.length;
  return (
    <div className="archive-month">
      <h3>
        <a href={paths.month(month.month)} aria-label={formatMonth(month.month, locale)}>
          {formatMonth(month.month, locale, { alone: true })}
        </a>{' '}
        <span className="count">{translate('tags.articleCount', { count: month.articleCount })}</span>
      </h3>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <a href={paths.article(article.slug)} lang={localeOf(article.language)}>
              {article.title}
            </a>
            {article.publishedAt === null ? null : (
              <time dateTime={article.publishedAt.toISOString()}>
                {formatDate(article.publishedAt, locale, site.timeZone, { inYear: true })}
              </time>
            )}
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <a href={paths.month(month.month)}>{translate('archive.more', { count: rest })}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
