import { database } from '@/lib/db/database';

/** The current slug of the article to which a former address (see slugs/redirect-key.ts) redirects; null if there is none or it is not public. */
export async function findRedirect(slug: string): Promise<string | null> {
  const redirect = await database().redirect.findUnique({
    where: { slug },
    select: { article: { select: { publishedVersion: { select: { slug: true } } } } },
  });
  return redirect?.article.publishedVersion?.slug ?? null;
}
