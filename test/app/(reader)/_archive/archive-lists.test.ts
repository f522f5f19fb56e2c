import { describe, expect, it } from 'vitest';
import { groupByYear } from '@/app/(reader)/_archive/group-by-year';
import { titlesByMonth } from '@/app/(reader)/_archive/titles-by-month';
import { articleView } from '@/test/app/(reader)/article-view';

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
