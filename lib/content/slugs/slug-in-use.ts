import type { Queryable } from '@/lib/db/database';

/**
 * Whether `slug` is the address of an article other than `exceptArticleId`: of a working copy (also in the trash), of a
 * published version, or a former public address that still leads to its article. A redirect is given up only by its own
 * article, so a link that once worked never comes to show somebody else's text.
 */
export async function slugInUse(queryable: Queryable, slug: string, exceptArticleId?: string): Promise<boolean> {
  const others = exceptArticleId === undefined ? { slug } : { slug, articleId: { not: exceptArticleId } };
  const select = { slug: true } as const;
  if (await queryable.workingCopy.findFirst({ where: others, select })) return true;
  if (await queryable.publishedVersion.findFirst({ where: others, select })) return true;
  return (await queryable.redirect.findFirst({ where: others, select })) !== null;
}
