import { database } from '@/lib/db/database';

/** The present public address of the article to which a former one (see slugs/redirect-key.ts) leads; null when there is none or it is not public. */
export async function findRedirect(slug: string): Promise<string | null> {
  const redirect = await database().redirect.findUnique({
    where: { slug },
    select: { article: { select: { publishedVersion: { select: { slug: true } } } } },
  });
  return redirect?.article.publishedVersion?.slug ?? null;
}
