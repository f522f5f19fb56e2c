/**
 * The page numbers that a pager shows: the first, the last and two on either side of `page`, in order, with a gap (`gap-before`,
 * `gap-after`) where at least two numbers are left out.
 */
export function pageNumbers(page: number, pageCount: number): (number | 'gap-before' | 'gap-after')[] {
  const low = lowEnd(page);
  const high = pageCount + 1 - lowEnd(pageCount + 1 - page);
  const middle = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  return [
    ...(low > 1 ? ([1, 'gap-before'] as const) : []),
    ...middle,
    ...(high < pageCount ? (['gap-after', pageCount] as const) : []),
  ];
}

/** The lowest number shown without a gap: a gap that would hide one number alone is not worth having. */
function lowEnd(page: number): number {
  return page - 2 <= 3 ? 1 : page - 2;
}
