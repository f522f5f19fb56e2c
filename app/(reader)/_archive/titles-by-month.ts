import type { ArticleView } from '@/lib/content/views/article-view';
import { monthOf } from '@/lib/kernel/clock';

/** Articles by their month in the archive (`YYYY-MM` in `timeZone`), in the given order. */
export function titlesByMonth(articles: readonly ArticleView[], timeZone: string): Map<string, ArticleView[]> {
  const months = new Map<string, ArticleView[]>();
  for (const article of articles) {
    if (article.publishedAt === null) continue;
    const month = monthOf(article.publishedAt, timeZone);
    months.set(month, [...(months.get(month) ?? []), article]);
  }
  return months;
}
