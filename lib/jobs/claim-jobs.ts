import { database, type Queryable, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { newId } from '@/lib/kernel/ids';

/** A job that the claimer alone may run until `leasedUntil`. `attempts` counts this one; `lease` proves ownership. */
export interface ClaimedJob {
  id: string;
  kind: string;
  key: string;
  data: Record<string, unknown>;
  attempts: number;
  lease: string;
  leasedUntil: Date;
}

/**
 * Leases up to `limit` due jobs for `leaseSeconds`, those due longest first. The database's clock decides what is due and which
 * lease has run out, so instances with different clocks agree; a job whose runner died comes back when its lease ends, so
 * handlers must be idempotent. `kinds` limits it to what the caller has handlers for; `worker` names the caller in the row.
 */
export async function claimJobs(options: {
  worker: string;
  limit: number;
  leaseSeconds: number;
  kinds?: readonly string[];
}): Promise<ClaimedJob[]> {
  // Looked at first without the right to write, which on SQLite only one has: most looks find nothing.
  if ((await dueIds(database(), await databaseTime(database()), { ...options, limit: 1 })).length === 0) return [];
  const lease = `${options.worker}:${newId()}`;
  const rows = await transaction(async (tx) => {
    await lockTransaction(tx, 'jobs.claim');
    const moment = await databaseTime(tx);
    const ids = await dueIds(tx, moment, options);
    const leasedUntil = new Date(moment.getTime() + options.leaseSeconds * 1000);
    await tx.job.updateMany({
      where: { id: { in: ids }, ...due(moment) },
      data: { leasedBy: lease, leasedUntil, attempts: { increment: 1 } },
    });
    return tx.job.findMany({ where: { leasedBy: lease }, orderBy: [{ runAt: 'asc' }, { id: 'asc' }] });
  });
  return rows.map(({ id, kind, key, data, attempts, leasedUntil }) => {
    return { id, kind, key, data: JSON.parse(data), attempts, lease, leasedUntil: leasedUntil ?? new Date(0) };
  });
}

async function dueIds(
  queryable: Queryable,
  moment: Date,
  { limit, kinds }: { limit: number; kinds?: readonly string[] },
): Promise<string[]> {
  const ofKinds = kinds === undefined ? {} : { kind: { in: [...kinds] } };
  const where = { ...due(moment), ...ofKinds };
  const rows = await queryable.job.findMany({
    where,
    orderBy: [{ runAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

function due(moment: Date) {
  return { runAt: { lte: moment }, OR: [{ leasedUntil: null }, { leasedUntil: { lte: moment } }] };
}
