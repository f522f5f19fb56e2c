import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FoundLabels, LabelLookup } from '@/app/admin/editor/preview/label-lookup';
import type { ExternalLabel } from '@/lib/markdown/rendering';

const label = (text: string): ExternalLabel => ({ url: '/', kind: 'equation', number: '1', text, title: 'T' });

function open(onServer: FoundLabels) {
  const asked: string[][] = [];
  const found: string[][] = [];
  const server = { labels: onServer, isDown: false };
  const lookup = new LabelLookup(
    async (names) => {
      asked.push(names);
      if (server.isDown) throw new Error('unreachable');
      return Object.fromEntries(Object.entries(server.labels).filter(([name]) => names.includes(name)));
    },
    (labels) => found.push(Object.keys(labels)),
  );
  return { lookup, asked, found, server };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('looking up the labels of other articles', () => {
  it('waits for a pause and asks for the names that stand there then', async () => {
    const { lookup, asked, found } = open({ 'a#x': label('x') });
    for (const name of ['a#', 'a#xy', 'a#x']) lookup.want([name]);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect([asked, found]).toEqual([[['a#x']], [['a#x']]]);
  });

  it('asks for each once, and tells of all that is known', async () => {
    const { lookup, asked, found } = open({ 'a#x': label('x'), 'b#y': label('y') });
    lookup.want(['a#x']);
    await vi.advanceTimersByTimeAsync(500);
    lookup.want(['a#x', 'b#y']);
    await vi.advanceTimersByTimeAsync(500);
    lookup.want(['b#y', 'a#x']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([['a#x'], ['b#y']]);
    expect(found).toEqual([['a#x'], ['a#x', 'b#y']]);
  });

  it('asks again after a while for what was not there or could not be had', async () => {
    const { lookup, asked, found, server } = open({});
    server.isDown = true;
    lookup.want(['a#x']);
    await vi.advanceTimersByTimeAsync(500);
    lookup.want(['a#x']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([asked.length, found]).toEqual([1, []]);
    server.isDown = false;
    server.labels = { 'a#x': label('x') };
    await vi.advanceTimersByTimeAsync(30_000);
    lookup.want(['a#x']);
    await vi.advanceTimersByTimeAsync(500);
    expect([asked.length, found]).toEqual([2, [['a#x']]]);
  });

  it('asks for many in parts', async () => {
    const names = Array.from({ length: 450 }, (_, number) => `a#${number}`);
    const { lookup, asked } = open({});
    lookup.want(names);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(new Set(asked.flat()).size).toBe(450);
  });

  it('tells nothing after it was closed', async () => {
    const { lookup, found } = open({ 'a#x': label('x') });
    lookup.want(['a#x']);
    await vi.advanceTimersByTimeAsync(399);
    vi.advanceTimersByTime(1);
    lookup.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toEqual([]);
  });
});
