import type { Transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';

/** Work to be done at or after `runAt`. There is at most one open job per `key`. `data` is plain JSON for the handler. */
export interface JobInput {
  kind: string;
  key: string;
  data: Record<string, unknown>;
  runAt: Date;
}

/**
 * Inserts a job in the caller's transaction. An existing job with this key is replaced and starts over, even while it is
 * running: that run then no longer owns it, and does not remove it when it ends.
 */
export async function enqueueJob(tx: Transaction, { kind, key, data, runAt }: JobInput): Promise<void> {
  const fresh = {
    kind,
    data: JSON.stringify(data),
    runAt,
    attempts: 0,
    leasedBy: null,
    leasedUntil: null,
    lastError: null,
  };
  await tx.job.upsert({ where: { key }, create: { id: newId(), key, ...fresh }, update: fresh });
}
