import { database, type Queryable, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { newId } from '@/lib/kernel/ids';

/** A job that only the claimer may run until `leasedUntil`. `attempts` includes this one; `lease` proves ownership. */
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
 * Leases up to `limit` due jobs for `leaseSeconds`, those due longest first. The database's clock decides which jobs are due and
 * which leases have expired, so instances with different clocks agree; a job whose runner died is due again when its lease expires,
 * so handlers must be idempotent. `kinds`: those for which the caller has handlers; `worker`: the caller's name in the row.
 */
export async function claimJobs(options: {
  worker: string;
  limit: number;
  leaseSeconds: number;
  kinds?: readonly string[];
}): Promise<ClaimedJob[]> {
  // First a query without a write transaction, of which SQLite allows only one: most calls find nothing.
  if ((await dueIds(database(), await databaseTime(database()), { ...options, limit: 1 })).length === 0) return [];
  const lease = `${options.worker}:${newId()}`;
  const rows = await transaction(async (tx) => {
    await lockTransaction(tx, 'jobs.claim');
    const moment = await databaseTime(tx);
    const ids = await dueIds(tx, moment, options);
    const leasedUntil = new Date(moment.getTime() + options.leaseSeconds * 1000);
    await tx.job.updateMany({
      where: { id: { in: ids }, ...dueCondition(moment) },
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
  const where = { ...dueCondition(moment), ...ofKinds };
  const rows = await queryable.job.findMany({
    where,
    orderBy: [{ runAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

function dueCondition(moment: Date) {
  return { runAt: { lte: moment }, OR: [{ leasedUntil: null }, { leasedUntil: { lte: moment } }] };
}
