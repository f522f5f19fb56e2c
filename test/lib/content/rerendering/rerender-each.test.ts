import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rerenderEach } from '@/lib/content/rerendering/rerender-each';
import { ScholiumError } from '@/lib/kernel/errors';
import { openLog } from '@/lib/kernel/log';

describe('rerenderEach', () => {
  beforeAll(() => void openLog('silent'));
  afterEach(() => void vi.useRealTimers());

  it('goes on after one that fails, and tells that it is done', async () => {
    const seen: string[] = [];
    const done = await rerenderEach(['a', 'b', 'c'], async (id) => {
      seen.push(id);
      if (id === 'b') throw new Error('broken');
      return true;
    });
    expect([done, seen]).toEqual([null, ['a', 'b', 'c']]);
  });

  it('tells where to go on when its turn is over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const slow = async () => vi.advanceTimersByTime(20) !== null;
    expect(await rerenderEach(['a', 'b', 'c'], slow, { turnMs: 30 })).toBe('b');
    expect(await rerenderEach(['c'], slow, { turnMs: 1 })).toBeNull();
  });

  it('stops when the server is too busy', async () => {
    const busy = async () => {
      throw new ScholiumError('database_busy');
    };
    await expect(rerenderEach(['a', 'b'], busy)).rejects.toMatchObject({ code: 'database_busy' });
  });

  it('works on several at once, in their order, and tells of each', async () => {
    const begun: string[] = [];
    const outcomes: string[] = [];
    let [working, most] = [0, 0];
    const rerender = async (id: string) => {
      begun.push(id);
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, id === 'a' ? 40 : 10));
      working -= 1;
      if (id === 'c') throw new Error('broken');
      return id !== 'b';
    };
    const manner = { atOnce: 2, onDone: (outcome: string) => void outcomes.push(outcome) };
    expect(await rerenderEach(['a', 'b', 'c', 'd'], rerender, manner)).toBeNull();
    expect([begun, most]).toEqual([['a', 'b', 'c', 'd'], 2]);
    expect(outcomes.toSorted()).toEqual(['failed', 'rerendered', 'rerendered', 'unchanged']);
  });

  it('leaves others a turn after each article', async () => {
    let turns = 0;
    let timer = setImmediate(function count() {
      turns += 1;
      timer = setImmediate(count);
    });
    const ids = Array.from({ length: 30 }, (_, number) => String(number));
    await rerenderEach(ids, async () => false);
    clearImmediate(timer);
    expect(turns).toBeGreaterThanOrEqual(29);
  });

  it('finishes what was begun when it is told to stop, and says where to go on', async () => {
    const stop = new AbortController();
    const finished: string[] = [];
    const rerender = async (id: string) => {
      if (id === 'b') stop.abort();
      await new Promise((resolve) => setTimeout(resolve, 10));
      return finished.push(id) > 0;
    };
    expect(await rerenderEach(['a', 'b', 'c', 'd'], rerender, { atOnce: 2, signal: stop.signal })).toBe('b');
    expect(finished).toEqual(['a', 'b']);
  });

  it('begins nothing more once the server is too busy', async () => {
    const begun: string[] = [];
    const rerender = async (id: string) => {
      begun.push(id);
      if (id === 'a') throw new ScholiumError('renderer_busy');
      await new Promise((resolve) => setTimeout(resolve, 20));
      return true;
    };
    await expect(rerenderEach(['a', 'b', 'c'], rerender, { atOnce: 2 })).rejects.toMatchObject({
      code: 'renderer_busy',
    });
    expect(begun).toEqual(['a', 'b']);
  });
});
