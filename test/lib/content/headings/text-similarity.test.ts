import { describe, expect, it } from 'vitest';
import { textSimilarity } from '@/lib/content/headings/text-similarity';

describe('textSimilarity', () => {
  it.each([
    ['Loss', 'loss', 1],
    ['Ｌｏｓｓ  function', 'loss function', 1],
    ['', '', 1],
    ['a', 'b', 0],
    ['Loss', '', 0],
    // " n", "ni", "ig", "gh", "ht", "t " and " n", "na", "ac", "ch", "ht", "t ": three of twelve, twice
    ['night', 'nacht', 0.5],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(textSimilarity(one, other)).toBe(expected);
    expect(textSimilarity(other, one)).toBe(expected);
  });

  it('reads Chinese by its characters', () => {
    expect(textSimilarity('损失函数', '损失函数的性质')).toBeGreaterThan(0.6);
    expect(textSimilarity('损失函数', '优化方法')).toBe(0);
  });
});
