import { ScholiumError } from '@/lib/kernel/errors';

/** One numbered page of a list; `page` is 1-based, `pageCount` at least 1. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageCount: number;
  pageSize: number;
}

/**
 * The rows of page `page` (1-based) of `total` rows. Throws not_found past the end; page 1 of an empty list is empty.
 */
export function pageRange(page: number, pageSize: number, total: number): { skip: number; take: number } {
  if (page < 1 || page > pageCountOf(total, pageSize)) throw new ScholiumError('not_found');
  return { skip: (page - 1) * pageSize, take: pageSize };
}

/** One page of a list. */
export function pageOf<T>(items: T[], page: number, pageSize: number, total: number): Page<T> {
  return { items, total, page, pageCount: pageCountOf(total, pageSize), pageSize };
}

/** At least 1, because an empty list has a first page. */
export function pageCountOf(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
