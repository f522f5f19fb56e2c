import { beforeAll, describe, expect, it } from 'vitest';
import { rerenderEach } from '@/lib/content/rendering/rerender-each';
import { ScholiumError } from '@/lib/kernel/errors';
import { openLog } from '@/lib/kernel/log';

describe('rerenderEach', () => {
  beforeAll(() => void openLog('silent'));

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
    const slow = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 20));
    expect(await rerenderEach(['a', 'b', 'c'], slow, 30)).toBe('b');
    expect(await rerenderEach(['c'], slow, 1)).toBeNull();
  });

  it('stops when the server is too busy', async () => {
    const busy = async () => {
      throw new ScholiumError('database_busy');
    };
    await expect(rerenderEach(['a', 'b'], busy)).rejects.toMatchObject({ code: 'database_busy' });
  });
});
