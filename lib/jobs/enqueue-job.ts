import type { Transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';

/** Work to be done at or after `runAt`. `key` names it: there is one open job of a key. `data` is plain JSON for the handler. */
export interface JobInput {
  kind: string;
  key: string;
  data: Record<string, unknown>;
  runAt: Date;
}

/**
 * Puts a job on the table in the caller's transaction. A job with this key is replaced and starts afresh, also when it is
 * being run: that run then no longer owns it, and its end removes nothing.
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
