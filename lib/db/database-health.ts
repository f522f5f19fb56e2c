import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { type StorageFault, storageFault } from '@/lib/kernel/storage-fault';
import { database, engineKind } from './database';
import { missingColumns } from './schema-problems';

type DatabaseProblem = 'unreachable' | 'damaged' | StorageFault;

/** Whether the database can be read and written at present, and the problem if not. */
export interface DatabaseHealth {
  reads: boolean;
  writes: boolean;
  problem?: DatabaseProblem;
}

/**
 * Whether the database answers queries within `withinMs` milliseconds and has every table, and whether it accepts changes: on SQLite by a
 * change without effect that is synced to disk, on PostgreSQL by a query. A database that is only busy counts as accepting changes.
 */
export async function databaseHealth(withinMs: number): Promise<DatabaseHealth> {
  const read = await outcome(readEverything(), withinMs);
  if (read !== 'done')
    return { reads: false, writes: false, problem: read === 'late' ? 'unreachable' : causeOf(read.error) };
  const write = await outcome(engineKind() === 'sqlite' ? changeNothing() : refuseReadOnly(), withinMs);
  if (write === 'done' || write === 'late') return { reads: true, writes: true };
  return { reads: true, writes: false, problem: causeOf(write.error) };
}

async function readEverything(): Promise<void> {
  await database().site.count();
  const missing = await missingColumns();
  if (missing.length > 0) throw new ScholiumError('database_damaged', {}, { cause: new Error(missing.join('; ')) });
}

/** `user_version` is free for applications; Scholium does not use it. */
const changeNothing = () => database().$executeRawUnsafe('PRAGMA user_version = 0');

async function refuseReadOnly(): Promise<void> {
  const [row] = await database().$queryRawUnsafe<{ refuses: boolean }[]>(
    `SELECT current_setting('transaction_read_only') = 'on' AS "refuses"`,
  );
  if (row?.refuses) throw Object.assign(new Error('The database accepts no changes.'), { code: '25006' });
}

type Outcome = 'done' | 'late' | { error: unknown };

async function outcome(work: Promise<unknown>, withinMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve('late'), withinMs);
  });
  const ended = work.then(
    (): Outcome => 'done',
    (error: unknown): Outcome => (isScholiumError(error) && error.code === 'database_busy' ? 'late' : { error }),
  );
  try {
    return await Promise.race([ended, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function causeOf(error: unknown): DatabaseProblem {
  if (isScholiumError(error)) {
    if (error.code === 'database_damaged') return 'damaged';
    if (error.code === 'storage_full') return 'disk_full';
    if (error.code !== 'storage_unavailable') return 'unreachable';
    return error.details.problem === 'read_only' ? 'read_only' : 'disk_failing';
  }
  return storageFault(String((error as { code?: unknown }).code)) ?? 'unreachable';
}
