import type { Transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';

/**
 * To be called first in every transaction that changes an article's public labels, or that stores a rendering with labels of other
 * articles: it serializes them, so that none stores a label that another has just removed.
 */
export function lockPublicLabels(tx: Transaction): Promise<void> {
  return lockTransaction(tx, 'content.public-labels');
}
