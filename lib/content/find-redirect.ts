import { database } from '@/lib/db/database';

/** The present slug of the public article that was once at `slug`; null when `slug` is no former address of a public article. */
export async function findRedirect(slug: string): Promise<string | null> {
  const redirect = await database().redirect.findUnique({
    where: { slug },
    select: { article: { select: { publishedVersion: { select: { slug: true } } } } },
  });
  const target = redirect?.article.publishedVersion?.slug ?? null;
  return target === slug ? null : target;
}
