import type { Queryable } from '@/lib/db/database';

/**
 * Whether `slug` is the address of an article other than `exceptArticleId`: of a working copy (including the trash), of a published
 * version, or a former public address that redirects to its article. Only its own article can reuse a redirect's address, so an
 * old link never shows a different article.
 */
export async function slugInUse(queryable: Queryable, slug: string, exceptArticleId?: string): Promise<boolean> {
  const others = exceptArticleId === undefined ? { slug } : { slug, articleId: { not: exceptArticleId } };
  const select = { slug: true } as const;
  if (await queryable.workingCopy.findFirst({ where: others, select })) return true;
  if (await queryable.publishedVersion.findFirst({ where: others, select })) return true;
  return (await queryable.redirect.findFirst({ where: others, select })) !== null;
}
