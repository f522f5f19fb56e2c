import type { Transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';

/**
 * To be called first in every transaction that changes what readers have of an article's labels, or that stores what was rendered with
 * labels of others: they run one after the other, so that none stores a label which another has just taken away.
 */
export function lockPublicLabels(tx: Transaction): Promise<void> {
  return lockTransaction(tx, 'content.public-labels');
}
