import { expect, it } from 'vitest';
import { freeAnchor } from '@/lib/markdown/assemble/free-anchor';

it('returns every id once, whatever was requested before', () => {
  const taken = new Map<string, number>();
  const given = ['a', 'a', 'a-1', 'a', 'a-1', 'a-1-1', 'b', 'constructor'].map((wanted) => freeAnchor(wanted, taken));
  expect(given).toEqual(['a', 'a-1', 'a-1-1', 'a-2', 'a-1-2', 'a-1-1-1', 'b', 'constructor']);
});

it('takes no longer for the thousandth use of a name than for the first', () => {
  const taken = new Map<string, number>();
  const start = performance.now();
  const given = Array.from({ length: 200_000 }, () => freeAnchor('a', taken));
  expect(given.at(-1)).toBe('a-199999');
  expect(performance.now() - start).toBeLessThan(5_000);
});
