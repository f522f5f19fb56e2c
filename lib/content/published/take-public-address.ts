import type { Transaction } from '@/lib/db/database';
import { claimSlug } from '../slugs/claim-slug';
import type { WorkingSource } from '../working/working-row';

/**
 * Makes the working copy's slug the public address: the article's redirect from that slug is removed, and its previous address
 * becomes a redirect. Redirects refer to the article, not to an address, so they form no chains. Throws slug_taken.
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

/** Stores a former public address as a redirect to its article. */
export async function leaveRedirect(tx: Transaction, articleId: string, slug: string): Promise<void> {
  await tx.redirect.createMany({ data: [{ slug, articleId }] });
}
