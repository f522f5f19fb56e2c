/** An item in a row of page numbers: a page (1-based), or null for a gap of two or more pages. `key` is unique in the row. */
export interface PageStep {
  key: string;
  page: number | null;
}

/**
 * The page numbers to show, in order: the first, the last, the current one with its neighbours, and at least the first
 * three or the last three if the current page is among them: `1 2 3 … 9`. A gap of one page is shown as that page.
 * `page` and `pageCount` are 1-based.
 */
export function pageWindow(page: number, pageCount: number): PageStep[] {
  const shown = new Set([1, pageCount, page - 1, page, page + 1]);
  if (page <= 3) for (const near of [1, 2, 3]) shown.add(near);
  if (page >= pageCount - 2) for (const near of [pageCount - 2, pageCount - 1]) shown.add(near);
  const numbers = [...shown].filter((number) => number >= 1 && number <= pageCount).sort((a, b) => a - b);
  return numbers.flatMap((number, index): PageStep[] => {
    const missing = number - (numbers[index - 1] ?? 0) - 1;
    if (missing === 0) return [stepTo(number)];
    return [missing === 1 ? stepTo(number - 1) : { key: `before-${number}`, page: null }, stepTo(number)];
  });
}

function stepTo(page: number): PageStep {
  return { key: `page-${page}`, page };
}
