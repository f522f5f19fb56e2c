import type { Transaction } from '@/lib/db/database';
import { claimSlug } from '../slugs/claim-slug';
import type { WorkingSource } from '../working/working-row';

/**
 * Makes the working copy's slug the public address: a redirect of the article's own that stood there goes, and the address it
 * had until now becomes one. Redirects lead to the article, never to an address, so they form no chains. Throws slug_taken.
 */
export async function takePublicAddress(
  tx: Transaction,
  { id, workingCopy, publishedVersion }: WorkingSource,
): Promise<void> {
  const { slug } = workingCopy;
  if (publishedVersion?.slug === slug) return;
  await claimSlug(tx, slug, id);
  await tx.redirect.deleteMany({ where: { slug, articleId: id } });
  if (publishedVersion) await leaveRedirect(tx, id, publishedVersion.slug);
}

/** Keeps a former public address for its article. */
export async function leaveRedirect(tx: Transaction, articleId: string, slug: string): Promise<void> {
  await tx.redirect.createMany({ data: [{ slug, articleId }] });
}
