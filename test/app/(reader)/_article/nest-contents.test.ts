import { describe, expect, it } from 'vitest';
import { type ContentsNode, nestContents } from '@/app/(reader)/_article/nest-contents';

const entry = (id: string, level: number) => ({ id, level, text: id, html: id });
type Outline = [string, Outline[]];
const outline = (nodes: ContentsNode[]): Outline[] =>
  nodes.map(({ entry: { id }, children }) => [id, outline(children)]);

describe('the contents list', () => {
  it('puts each heading under the nearest one of a higher rank', () => {
    const toc = [entry('a', 2), entry('b', 3), entry('c', 4), entry('d', 3), entry('e', 2)];
    expect(outline(nestContents(toc))).toEqual([
      [
        'a',
        [
          ['b', [['c', []]]],
          ['d', []],
        ],
      ],
      ['e', []],
    ]);
  });

  it('loses no heading of an article that skips ranks or begins with a low one', () => {
    const toc = [entry('a', 4), entry('b', 2), entry('c', 4), entry('d', 3)];
    expect(outline(nestContents(toc))).toEqual([
      ['a', []],
      [
        'b',
        [
          ['c', []],
          ['d', []],
        ],
      ],
    ]);
  });
});
