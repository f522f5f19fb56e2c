import type { Transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { ScholiumError } from '@/lib/kernel/errors';
import { slugInUse } from './slug-in-use';

/**
 * Ensures that `slug` is free for this article and stays so until the transaction ends. Addresses are in three tables, which no
 * constraint can span, hence the lock. Returns the slug; throws slug_taken `{ slug }`.
 */
export async function claimSlug(tx: Transaction, slug: string, articleId: string): Promise<string> {
  await lockAddresses(tx);
  if (await slugInUse(tx, slug, articleId)) throw new ScholiumError('slug_taken', { slug });
  return slug;
}

/** Prevents other transactions from claiming an article address until this one ends. */
export function lockAddresses(tx: Transaction): Promise<void> {
  return lockTransaction(tx, 'article-addresses');
}
