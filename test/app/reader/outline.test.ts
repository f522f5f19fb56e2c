import { describe, expect, it } from 'vitest';
import { groupByYear } from '@/app/(reader)/_archive/group-by-year';
import { titlesByMonth } from '@/app/(reader)/_archive/titles-by-month';
import { type ContentsNode, nestContents } from '@/app/(reader)/_article/nest-contents';
import { articleView } from './article-view';

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

describe('the archive', () => {
  it('sums the months of a year and keeps their order', () => {
    const months = [
      { month: '2026-02', articleCount: 3 },
      { month: '2026-01', articleCount: 1 },
      { month: '2025-12', articleCount: 5 },
    ];
    expect(groupByYear(months)).toEqual([
      { year: '2026', articleCount: 4, months: months.slice(0, 2) },
      { year: '2025', articleCount: 5, months: months.slice(2) },
    ]);
  });

  it("counts an article to the month in the site's time zone", () => {
    const lateInDecember = articleView({ id: 'late', publishedAt: new Date('2025-12-31T18:00:00Z') });
    const january = articleView({ id: 'new', publishedAt: new Date('2026-01-05T00:00:00Z') });
    const ids = (timeZone: string) =>
      [...titlesByMonth([january, lateInDecember], timeZone)].map(([month, articles]) => [
        month,
        articles.map(({ id }) => id),
      ]);
    expect(ids('UTC')).toEqual([
      ['2026-01', ['new']],
      ['2025-12', ['late']],
    ]);
    expect(ids('Asia/Shanghai')).toEqual([['2026-01', ['new', 'late']]]);
  });
});
