import { database } from '@/lib/db/database';
import { rerenderArticle } from './rendering/rerender-article';
import { rerenderEach } from './rendering/rerender-each';

const looked = 500;

/**
 * Renders again every public article for which the engine or anything that it is rendered with (macros, sources, citation style,
 * labels of others) has changed since. Begins behind the identifier `after` and gives where to go on, null at the end.
 */
export async function rerenderArticles(after = ''): Promise<string | null> {
  const rows = await database().publishedVersion.findMany({
    where: { articleId: { gt: after } },
    orderBy: { articleId: 'asc' },
    take: looked,
    select: { articleId: true },
  });
  const ids = rows.map(({ articleId }) => articleId);
  return (await rerenderEach(ids, rerenderArticle)) ?? (ids.length === looked ? (ids.at(-1) ?? null) : null);
}
