import type { Transaction } from '@/lib/db/database';

/** Removes the job with this key in the caller's transaction and returns whether there was one. A run in progress is not stopped. */
export async function cancelJob(tx: Transaction, key: string): Promise<boolean> {
  const { count } = await tx.job.deleteMany({ where: { key } });
  return count > 0;
}
