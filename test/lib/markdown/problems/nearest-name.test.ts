import { describe, expect, it } from 'vitest';
import { nearestName } from '@/lib/markdown/problems/nearest-name';

describe('nearestName', () => {
  it.each([
    ['theorm', ['theorem', 'lemma'], 'theorem'],
    ['Theorem', ['lemma', 'theorem'], 'theorem'],
    ['pyhton', ['python', 'perl'], 'python'],
    ['eq:loss', ['eq:lost', 'eq:los', 'fig:loss'], 'eq:lost'],
    ['hbarr', ['harr', 'hbar'], 'hbar'],
    ['GAMMA', ['gamma', 'Gamma'], 'Gamma'],
  ])('matches %s to one of %j: %s', (name, candidates, nearest) => {
    expect(nearestName(name, candidates)).toBe(nearest);
  });

  it.each([
    ['lemma', ['theorem', 'axiom']],
    ['ab', ['ac', 'abc']],
    ['abcd', ['acbdx']],
    ['same', ['same']],
  ])('finds nothing near %s among %j', (name, candidates) => {
    expect(nearestName(name, candidates)).toBeUndefined();
  });

  it('allows more edits in longer names', () => {
    expect(nearestName('abcdefgh', ['abcdefxyz'])).toBeUndefined();
    expect(nearestName('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
  });

  it('ignores names of more than 40 characters, so that hostile ones cost nothing', () => {
    expect(nearestName('x'.repeat(41), ['x'.repeat(40)])).toBeUndefined();
    expect(nearestName('x'.repeat(40), ['x'.repeat(39)])).toBe('x'.repeat(39));
  });
});
