import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageNumbers } from '@/app/admin/components/page-numbers';

it('few pages are all shown', () => {
  expect(pageNumbers(1, 5)).toEqual([1, 2, 3, 4, 5]);
});

it('many pages show the ends and the neighbours', () => {
  expect(pageNumbers(10, 20)).toEqual([1, 'gap-before', 8, 9, 10, 11, 12, 'gap-after', 20]);
  expect(pageNumbers(1, 20)).toEqual([1, 2, 3, 'gap-after', 20]);
});

it('every pager is in order, shows both ends, the page and its neighbours, and hides at least two behind a gap', () => {
  const pages = fc
    .integer({ min: 1, max: 500 })
    .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));
  fc.assert(
    fc.property(pages, ([page, count]) => {
      const shown = pageNumbers(page, count);
      const numbers = shown.filter((entry) => typeof entry === 'number');
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const wanted of [1, page - 1, page, page + 1, count])
        if (wanted >= 1 && wanted <= count) expect(numbers).toContain(wanted);
      expect(numbers.every((number) => number >= 1 && number <= count)).toBe(true);
      shown.forEach((entry, index) => {
        if (typeof entry === 'number') return;
        const [left, right] = [shown[index - 1], shown[index + 1]];
        expect(Number(right) - Number(left)).toBeGreaterThan(2);
      });
      for (let index = 1; index < shown.length; index++) {
        const [left, right] = [shown[index - 1], shown[index]];
        if (typeof left === 'number' && typeof right === 'number') expect(right - left).toBe(1);
      }
    }),
  );
});
