import type { Queryable } from '@/lib/db/database';

/** The data for a link to a public article, and its published revision. */
export interface PublicArticleName {
  articleId: string;
  revisionId: string;
  slug: string;
  title: string;
}

const select = { articleId: true, revisionId: true, slug: true, title: true } as const;

/** The public articles at these slugs, by slug as given; a former slug finds the article that had it. */
export async function findPublicArticles(
  queryable: Queryable,
  slugs: readonly string[],
): Promise<Map<string, PublicArticleName>> {
  const uniqueSlugs = [...new Set(slugs)];
  if (uniqueSlugs.length === 0) return new Map();
  const present = await queryable.publishedVersion.findMany({ where: { slug: { in: uniqueSlugs } }, select });
  const found = new Map(present.map((row) => [row.slug, row]));
  const missing = uniqueSlugs.filter((slug) => !found.has(slug));
  if (missing.length === 0) return found;
  const former = await queryable.redirect.findMany({
    where: { slug: { in: missing } },
    select: { slug: true, article: { select: { publishedVersion: { select } } } },
  });
  for (const { slug, article } of former) if (article.publishedVersion) found.set(slug, article.publishedVersion);
  return found;
}
