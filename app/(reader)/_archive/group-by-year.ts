import type { ArchiveMonth } from '@/lib/content/list-archive';

export interface ArchiveYear {
  year: string;
  articleCount: number;
  months: ArchiveMonth[];
}

/** The months by year, in the given order. */
export function groupByYear(months: readonly ArchiveMonth[]): ArchiveYear[] {
  const years = new Map<string, ArchiveYear>();
  for (const month of months) {
    const year = month.month.slice(0, 4);
    const entry = years.get(year) ?? { year, articleCount: 0, months: [] };
    entry.articleCount += month.articleCount;
    entry.months.push(month);
    years.set(year, entry);
  }
  return [...years.values()];
}
