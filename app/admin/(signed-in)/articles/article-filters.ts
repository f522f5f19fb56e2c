import { type ArticleStatus, articleStatus } from '@/lib/contract/article';
import { maxPage } from '@/lib/contract/paging';

export const listStates = ['all', ...articleStatus.options, 'trash'] as const;
export type ListState = ArticleStatus | 'all' | 'trash';

/** The filters of the article list, stored only in the address. `month` is `YYYY-MM`, `page` 1-based. */
export interface ArticleFilters {
  status: ListState;
  search: string;
  tag: string;
  month: string;
  page: number;
}

export type SearchParameters = Record<string, string | string[] | undefined>;

/** The filters in an address. A missing, repeated or invalid filter is ignored rather than an error. */
export function readArticleFilters(parameters: SearchParameters): ArticleFilters {
  const status = single(parameters.status);
  const month = single(parameters.month);
  const page = Number(single(parameters.page));
  return {
    status: listStates.find((state) => state === status) ?? 'all',
    search: single(parameters.search).slice(0, 200),
    tag: single(parameters.tag).slice(0, 200),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '',
    page: Number.isInteger(page) && page >= 1 && page <= maxPage ? page : 1,
  };
}

/** The address of the list with `filters` changed by `changes`; any change except of the page leads to the first page. */
export function articleListAddress(filters: ArticleFilters, changes: Partial<ArticleFilters> = {}): string {
  const { status, search, tag, month, page } = { ...filters, page: 1, ...changes };
  const query = new URLSearchParams();
  if (status !== 'all') query.set('status', status);
  if (search !== '') query.set('search', search);
  if (tag !== '') query.set('tag', tag);
  if (month !== '') query.set('month', month);
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/admin/articles' : `/admin/articles?${text}`;
}

/** Whether any filter other than the state is set. */
export function isNarrowed({ search, tag, month }: ArticleFilters): boolean {
  return search !== '' || tag !== '' || month !== '';
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
