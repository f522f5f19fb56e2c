import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/markdown/problems/edit-distance';

describe('editDistance', () => {
  it.each([
    ['alpha', 'alpha', 0],
    ['alpha', 'alpa', 1],
    ['alpha', 'alphaa', 1],
    ['alpha', 'alphx', 1],
    ['alpha', 'alhpa', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other, 10)).toBe(distance);
    expect(editDistance(other, one, 10)).toBe(distance);
  });

  it('stops above the given maximum', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });

  it('is at most the number of edits that were made', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    const edit = fc.record({
      at: fc.nat(12),
      letter: fc.constantFrom('', 'a', 'b', 'cc'),
      removed: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), (start, edits) => {
        let edited = start;
        let cost = 0;
        for (const { at, letter, removed } of edits) {
          edited = edited.slice(0, at) + letter + edited.slice(at + removed);
          cost += Math.max(letter.length, removed);
        }
        expect(editDistance(start, edited, 20)).toBeLessThanOrEqual(cost);
        expect(editDistance(start, edited, 20) === 0).toBe(start === edited);
      }),
    );
  });
});
