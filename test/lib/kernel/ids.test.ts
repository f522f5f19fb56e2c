import { describe, expect, it } from 'vitest';
import { newId, newSecret, sha256 } from '@/lib/kernel/ids';

describe('identifiers', () => {
  it('sort by the time they were made and never repeat', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('and secrets have 256 bits that a prefix only announces', () => {
    expect(newSecret('scholium_')).toMatch(/^scholium_[\w-]{43}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('are hashed by SHA-256 (FIPS 180-4, example of one block)', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
