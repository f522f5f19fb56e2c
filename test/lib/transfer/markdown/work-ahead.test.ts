import { describe, expect, it } from 'vitest';
import { workAhead } from '@/lib/transfer/markdown/work-ahead';

describe('work that is done ahead', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is begun for as many as are allowed, and comes in the order of the items', async () => {
    const begun: string[] = [];
    const ahead = workAhead(
      letters,
      async (letter) => {
        begun.push(letter);
        await wait(letter === 'a' ? 30 : 1);
        return letter.toUpperCase();
      },
      2,
    );
    expect(begun).toEqual(['a', 'b']);
    expect(await ahead.take()).toBe('A');
    expect(begun).toEqual(['a', 'b', 'c']);
    expect([await ahead.take(), await ahead.take(), await ahead.take(), await ahead.take()]).toEqual([
      'B',
      'C',
      'D',
      'E',
    ]);
    await expect(ahead.take()).rejects.toThrow(RangeError);
  });

  it('fails for the one that takes its result, and for nobody else', async () => {
    const ahead = workAhead(
      letters,
      async (letter) => {
        if (letter === 'b') throw new Error(`No ${letter}`);
        return letter;
      },
      3,
    );
    expect(await ahead.take()).toBe('a');
    await expect(ahead.take()).rejects.toThrow('No b');
    expect(await ahead.take()).toBe('c');
  });

  it('begins nothing more once it is ended, and has ended when that is told', async () => {
    const [begun, ended]: string[][] = [[], []];
    const ahead = workAhead(
      letters,
      async (letter) => {
        begun?.push(letter);
        await wait(10);
        ended?.push(letter);
      },
      2,
    );
    await ahead.take();
    await ahead.end();
    expect([begun, ended]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});
