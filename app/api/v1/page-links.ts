import { siteUrl } from '@/lib/site/site-url';

type Query = Record<string, string | number | undefined>;
export interface Links {
  next: string | null;
  prev: string | null;
}

/** Absolute links to the pages before and after `page` of `path` (below /api/v1), keeping the rest of the query; null at the ends. */
export function pageLinks(path: string, query: Query, { page, pageCount }: { page: number; pageCount: number }): Links {
  const link = (number: number) => addressOf(path, { ...query, page: number });
  return {
    next: page < pageCount ? link(page + 1) : null,
    prev: page > 1 ? link(Math.max(1, Math.min(page - 1, pageCount))) : null,
  };
}

/** The same for a list paged by cursors. */
export function cursorLinks(
  path: string,
  query: Query,
  cursors: { next: string | null; previous: string | null },
): Links {
  const link = (cursor: string | null) => (cursor === null ? null : addressOf(path, { ...query, cursor }));
  return { next: link(cursors.next), prev: link(cursors.previous) };
}

function addressOf(path: string, query: Query): string {
  const givenParameters = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const search = new URLSearchParams(givenParameters.map(([name, value]) => [name, String(value)]));
  return `${siteUrl()}/api/v1${path}?${search}`;
}
