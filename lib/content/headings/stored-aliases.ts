import type { Queryable, Transaction } from '@/lib/db/database';
import type { HeadingAlias } from './next-aliases';

/** The former ids of an article's headings, oldest first. */
export function loadAliases(queryable: Queryable, articleId: string): Promise<HeadingAlias[]> {
  return queryable.headingAlias.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    select: { alias: true, heading: true },
  });
}

/** Stores them in place of those that were there. */
export async function replaceAliases(
  tx: Transaction,
  articleId: string,
  aliases: readonly HeadingAlias[],
): Promise<void> {
  await tx.headingAlias.deleteMany({ where: { articleId } });
  const rows = aliases.map(({ alias, heading }, position) => ({ articleId, alias, heading, position }));
  if (rows.length > 0) await tx.headingAlias.createMany({ data: rows });
}

/** As the engine takes them: former ids by the present one. */
export function aliasesByHeading(aliases: readonly HeadingAlias[]): Record<string, string[]> {
  const byHeading = new Map<string, string[]>();
  for (const { alias, heading } of aliases) byHeading.set(heading, [...(byHeading.get(heading) ?? []), alias]);
  return Object.fromEntries(byHeading);
}
