import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestIncreasing } from '@/lib/content/headings/longest-increasing';

describe('longestIncreasing', () => {
  it('gives the places of a longest run that only grows', () => {
    expect([...longestIncreasing([3, 0, 1, undefined, 2])].sort()).toEqual([1, 2, 4]);
    expect(longestIncreasing([]).size).toBe(0);
    expect(longestIncreasing([undefined]).size).toBe(0);
  });

  it('is as long as the longest found by trying all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), (numbers) => {
        const found = [...longestIncreasing(numbers)]
          .sort((one, other) => one - other)
          .map((place) => numbers[place] ?? 0);
        expect(found).toEqual([...new Set(found)].sort((one, other) => one - other));
        expect(found).toHaveLength(longest(numbers, -1));
      }),
    );
  });
});

function longest([first, ...rest]: number[], above: number): number {
  if (first === undefined) return 0;
  const without = longest(rest, above);
  return first > above ? Math.max(without, 1 + longest(rest, first)) : without;
}
