import { describe, expect, it } from 'vitest';
import { ByteBoundedCache } from '@/lib/markdown/document/byte-bounded-cache';

describe('ByteBoundedCache', () => {
  it('drops what was used longest ago when it is full', () => {
    const cache = new ByteBoundedCache<number>(40);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) cache.set(key, 1, 3);
    cache.get('a');
    cache.set('k', 1, 3);
    expect(cache.get('a')).toBe(1);
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('k')).toBe(1);
  });

  it('does not keep what would push out an eighth of the rest', () => {
    const cache = new ByteBoundedCache<number>(80);
    cache.set('a', 1, 10);
    expect(cache.get('a')).toBeUndefined();
  });

  it('counts an entry once that is set twice', () => {
    const cache = new ByteBoundedCache<number>(16);
    cache.set('a', 1, 1);
    for (let time = 0; time < 100; time += 1) cache.set('b', time, 1);
    expect(cache.get('a')).toBe(1);
    expect(cache.get('b')).toBe(99);
  });
});
