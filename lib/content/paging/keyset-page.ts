import type { ArticleListQuery } from '@/lib/contract/article';
import { type ArticleCursor, readCursor, writeCursor } from './article-cursor';
import { pageCountOf, pageRange } from './page-of';

/** The moment and identifier by which rows are ordered. */
export interface SortKey {
  moment: Date;
  id: string;
}

/** The part of an ordered list to read; `after` null: from the start, after `skip` rows. Backwards reverses the order. */
export interface Stretch {
  after: SortKey | null;
  backwards: boolean;
  skip: number;
  take: number;
}

export interface KeysetPage<Row> {
  rows: Row[];
  total: number;
  nextCursor: string | null;
  previousCursor: string | null;
  page?: number;
  pageCount?: number;
}

/** A list that can be read from any of its rows in both directions; `read` returns rows in the order of its direction. */
export interface KeysetSource<Row> {
  order: ArticleCursor['order'];
  count(): Promise<number>;
  read(stretch: Stretch): Promise<Row[]>;
  key(row: Row): SortKey;
}

/**
 * One page by cursor or by number, with the cursors of both neighbours (null at the ends). A cursor is a row's sort key, so
 * rows added or removed elsewhere do not shift pages. Throws invalid_cursor, and not_found for a number past the end.
 */
export async function readKeysetPage<Row>(
  source: KeysetSource<Row>,
  query: Pick<ArticleListQuery, 'limit' | 'page' | 'cursor'>,
): Promise<KeysetPage<Row>> {
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, source.order);
  const total = await source.count();
  const skip = query.page === undefined ? 0 : pageRange(query.page, query.limit, total).skip;
  const backwards = cursor?.direction === 'previous';
  const read = await source.read({ after: cursor, backwards, skip, take: query.limit + 1 });
  const hasMore = read.length > query.limit;
  const walked = read.slice(0, query.limit);
  const rows = backwards ? walked.toReversed() : walked;
  const cursorAt = (row: Row | undefined, direction: ArticleCursor['direction']) => {
    const key = row === undefined ? cursor : source.key(row);
    return key && writeCursor({ order: source.order, direction, moment: key.moment, id: key.id });
  };
  return {
    rows,
    total,
    nextCursor: backwards || hasMore ? cursorAt(rows.at(-1), 'next') : null,
    previousCursor: (backwards ? hasMore : cursor !== null || skip > 0) ? cursorAt(rows[0], 'previous') : null,
    ...(query.page !== undefined && { page: query.page, pageCount: pageCountOf(total, query.limit) }),
  };
}

type Direction = 'asc' | 'desc';

/** The order of a list by the moment in column `moment` and then by column `id`, newest first unless `backwards`; for `orderBy`. */
export function keysetOrder<Moment extends string, Id extends string>(moment: Moment, id: Id, backwards: boolean) {
  const direction = backwards ? 'asc' : 'desc';
  return [{ [moment]: direction }, { [id]: direction }] as Partial<Record<Moment | Id, Direction>>[];
}

/**
 * The rows after `key` in that order, as a filter. The outer condition on the moment alone can use an index; the alternatives order equal
 * moments.
 */
export function keysetBeyond<Moment extends string, Id extends string>(
  moment: Moment,
  id: Id,
  key: SortKey,
  backwards: boolean,
) {
  const [bound, past] = backwards ? (['gte', 'gt'] as const) : (['lte', 'lt'] as const);
  return {
    [moment]: { [bound]: key.moment },
    OR: [{ [moment]: { [past]: key.moment } }, { [id]: { [past]: key.id } }],
  } as Record<Moment, { gte?: Date; lte?: Date }> & {
    OR: Partial<Record<Moment, { gt?: Date; lt?: Date }> & Record<Id, { gt?: string; lt?: string }>>[];
  };
}
