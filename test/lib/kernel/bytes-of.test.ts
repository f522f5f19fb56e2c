import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/kernel/bytes-of';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** What the heap grows by for each of many values: the middle of five measurements, as what ran before may be freed during one. */
function heapBytesOf(make: (index: number) => unknown, count: number): number {
  const measured = Array.from({ length: 5 }, () => measuredBytes(make, count));
  return measured.sort((one, other) => one - other)[2] ?? 0;
}

function measuredBytes(make: (index: number) => unknown, count: number): number {
  const kept: unknown[] = new Array(count).fill(null);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < count; index++) kept[index] = make(index);
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  return kept.length === count ? grown / count : 0;
}

const samples: [string, (index: number) => unknown][] = [
  ['a Latin text', (index) => Buffer.alloc(2_000, 97 + (index % 20)).toString('latin1')],
  ['a Chinese text', (index) => Buffer.from('数学'.repeat(500) + index).toString()],
  ['an object of texts', (index) => ({ html: `<b>${index}</b>${'x'.repeat(500)}`, text: `${index}`, line: index })],
  ['a list of objects', (index) => Array.from({ length: 50 }, (_, line) => ({ line, from: index, to: index + line }))],
  ['a map', (index) => new Map(Array.from({ length: 40 }, (_, at) => [`label ${index} ${at}`, at]))],
];

describe('bytesOf', () => {
  it.each(samples)('counts %s within a factor of two of what the heap grows by', (_name, make) => {
    const ratio = bytesOf(make(1)) / heapBytesOf(make, 2_000);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('counts once what is shared, and ends in a circle', () => {
    const text = 'x'.repeat(10_000);
    const shared = { text };
    expect(bytesOf([shared, shared])).toBeLessThan(2 * bytesOf(shared));
    const circle: { self?: unknown; text: string } = { text };
    circle.self = circle;
    expect(bytesOf(circle)).toBeLessThan(11_000);
  });

  it('measures what is nested deeper than the stack goes', () => {
    let deep: unknown[] = [];
    for (let level = 0; level < 200_000; level++) deep = [deep];
    expect(bytesOf(deep)).toBeGreaterThan(200_000 * 8);
  });
});
