import type { Transaction } from '@/lib/db/database';

/** Takes the job with this key off the table in the caller's transaction; gives whether there was one. A run under way is not stopped. */
export async function cancelJob(tx: Transaction, key: string): Promise<boolean> {
  const { count } = await tx.job.deleteMany({ where: { key } });
  return count > 0;
}
