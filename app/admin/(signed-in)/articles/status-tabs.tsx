import Link from 'next/link';
import type { Translate } from '@/lib/i18n/translator';
import { type ArticleFilters, articleListAddress, type ListState, listStates } from './article-filters';

/** The states of articles, each with its number of articles under the other filters. */
export function StatusTabs({
  filters,
  counts,
  t,
}: {
  filters: ArticleFilters;
  counts: Record<ListState, number>;
  t: Translate;
}) {
  return (
    <nav aria-label={t('articles.columns.status')} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex w-max gap-1 py-1">
        {listStates.map((status) => {
          const chosen = status === filters.status;
          return (
            <li key={status}>
              <Link
                href={articleListAddress(filters, { status })}
                aria-current={chosen ? 'page' : undefined}
                className={`flex h-8 items-center gap-1.5 rounded-full px-3 text-sm whitespace-nowrap transition-colors ${chosen ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-soft hover:bg-sunken hover:text-ink'}`}
              >
                {t(`status.${status}`)}
                <span className="text-[0.8125rem] font-normal tabular-nums">{counts[status]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
