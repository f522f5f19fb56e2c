import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWindow } from '@/app/page-window';

const written = (page: number, pageCount: number) =>
  pageWindow(page, pageCount)
    .map(({ page: shown }) => shown ?? '…')
    .join(' ');

describe('the window of page numbers', () => {
  it.each([
    [1, 1, '1'],
    [1, 2, '1 2'],
    [2, 5, '1 2 3 4 5'],
    [1, 9, '1 2 3 … 9'],
    [3, 9, '1 2 3 4 … 9'],
    [4, 9, '1 2 3 4 5 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [7, 9, '1 … 6 7 8 9'],
    [9, 9, '1 … 7 8 9'],
    [500, 1000, '1 … 499 500 501 … 1000'],
  ])('on page %i of %i is %s', (page, pageCount, expected) => {
    expect(written(page, pageCount)).toBe(expected);
  });

  it('rises from the first page to the last, holds the present one, and skips at least two pages at a gap', () => {
    const places = fc
      .integer({ min: 1, max: 2_000 })
      .chain((pageCount) => fc.tuple(fc.integer({ min: 1, max: pageCount }), fc.constant(pageCount)));
    fc.assert(
      fc.property(places, ([page, pageCount]) => {
        const window = pageWindow(page, pageCount);
        const steps = window.map((step) => step.page);
        expect(new Set(window.map(({ key }) => key)).size).toBe(window.length);
        expect(steps[0]).toBe(1);
        expect(steps.at(-1)).toBe(pageCount);
        expect(steps).toContain(page);
        expect(steps.length).toBeLessThanOrEqual(9);
        steps.forEach((step, index) => {
          const before = steps[index - 1];
          const next = steps[index + 1];
          if (step === null) expect(Number(next) - Number(before)).toBeGreaterThanOrEqual(3);
          else if (typeof before === 'number') expect(step).toBe(before + 1);
        });
      }),
    );
  });
});
