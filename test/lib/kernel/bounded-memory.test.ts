import { describe, expect, it } from 'vitest';
import { BoundedMemory } from '@/lib/kernel/bounded-memory';

const bytesOfNumber = (value: number) => value;

describe('BoundedMemory', () => {
  it('never keeps more than its bytes, in all its caches together', () => {
    const memory = new BoundedMemory(100_000);
    const caches = [memory.cache<string, number>(bytesOfNumber), memory.cache<string, number>(bytesOfNumber)];
    for (let turn = 0; turn < 1_000; turn++) {
      caches[turn % 2]?.set(`key ${turn}`, 900);
      expect(memory.bytes).toBeLessThanOrEqual(memory.bound);
    }
    expect(memory.bytes).toBeGreaterThan(memory.bound / 4);
  });

  it('keeps what is used and drops what is not', () => {
    const memory = new BoundedMemory(20_000);
    const cache = memory.cache<string, number>(bytesOfNumber);
    cache.set('used', 100);
    cache.set('unused', 100);
    for (let turn = 0; turn < 100; turn++) {
      cache.set(`key ${turn}`, 400);
      expect(cache.get('used')).toBe(100);
    }
    expect(cache.get('unused')).toBeUndefined();
  });

  it('finds a null that was kept, young or old', () => {
    const memory = new BoundedMemory(2_000);
    const cache = memory.cache<string, number | null>((value) => value ?? 0);
    cache.set('none', null);
    expect(cache.get('none')).toBeNull();
    for (let turn = 0; memory.bytes < 1_200; turn++) cache.set(`key ${turn}`, 100);
    expect(cache.get('none')).toBeNull();
  });

  it('does not keep a value that would push out too much else', () => {
    const memory = new BoundedMemory(8_000);
    const cache = memory.cache<string, number>(bytesOfNumber);
    cache.set('large', 1_001);
    expect(cache.get('large')).toBeUndefined();
    const whole = memory.cache<string, number>(bytesOfNumber, 1 / 2);
    whole.set('large', 1_001);
    expect(whole.get('large')).toBe(1_001);
  });

  it('counts a value once that is set again, and not at all once it is deleted', () => {
    const memory = new BoundedMemory(10_000);
    const cache = memory.cache<string, number>(bytesOfNumber);
    cache.set('key', 500);
    const { bytes } = memory;
    for (let turn = 0; turn < 100; turn++) cache.set('key', 500);
    expect(memory.bytes).toBe(bytes);
    cache.delete('key');
    expect(memory.bytes).toBe(0);
  });

  it('drops what is too much when its bound is lowered', () => {
    const memory = new BoundedMemory(100_000);
    const cache = memory.cache<string, number>(bytesOfNumber);
    for (let turn = 0; turn < 50; turn++) cache.set(`key ${turn}`, 900);
    memory.limit(10_000);
    expect(memory.bytes).toBeLessThanOrEqual(10_000);
  });
});
