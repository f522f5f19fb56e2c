import type { Queryable } from '@/lib/db/database';

/** A public article that refers to labels of another, by the names it uses. */
export interface Referrer {
  articleId: string;
  slug: string;
  title: string;
  targets: string[];
}

/**
 * The other public articles that refer to labels of this one, under its current, former or future (`alsoAt`) addresses, sorted by
 * title.
 */
export async function loadReferrers(
  queryable: Queryable,
  articleId: string,
  alsoAt: readonly string[] = [],
): Promise<Referrer[]> {
  const rows = await queryable.reference.findMany({
    where: {
      article: { in: [...new Set([...alsoAt, ...(await addressesOf(queryable, articleId))])] },
      revision: { articleId: { not: articleId }, publishedVersion: { isNot: null } },
    },
    select: {
      target: true,
      revision: { select: { publishedVersion: { select: { articleId: true, slug: true, title: true } } } },
    },
    orderBy: { target: 'asc' },
  });
  const referrers = new Map<string, Referrer>();
  for (const { target, revision } of rows) {
    if (!revision.publishedVersion) continue;
    const known = referrers.get(revision.publishedVersion.articleId) ?? { ...revision.publishedVersion, targets: [] };
    if (known.targets.at(-1) !== target) known.targets.push(target);
    referrers.set(known.articleId, known);
  }
  return [...referrers.values()].sort((one, other) => (one.title < other.title ? -1 : 1));
}

/** The current and former public slugs of an article. */
export async function addressesOf(queryable: Queryable, articleId: string): Promise<string[]> {
  const present = await queryable.publishedVersion.findUnique({ where: { articleId }, select: { slug: true } });
  const former = await queryable.redirect.findMany({ where: { articleId }, select: { slug: true } });
  return [...(present ? [present] : []), ...former].map(({ slug }) => slug);
}
