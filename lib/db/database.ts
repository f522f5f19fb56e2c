import { recordOutage } from '@/lib/kernel/answer-scope';
import { processState } from '@/lib/kernel/process-state';
import type { Engine } from './engine';
import type { Prisma, PrismaClient } from './generated/sqlite/client';
import { translateDatabaseError } from './translate-database-error';

/** The client, outside or inside a transaction: what a query needs. */
export type Queryable = Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

export interface DatabaseState {
  engine: Engine;
  client: PrismaClient;
  close(): Promise<void>;
}

/** The process's database client; throws before `connectDatabase`. */
export function database(): PrismaClient {
  return processState<DatabaseState>('database').client;
}

/** `sqlite` or `postgresql`: for dialect files only. */
export function engineKind(): Engine['kind'] {
  return processState<DatabaseState>('database').engine.kind;
}

/**
 * Runs `work` in one transaction: either everything is stored or nothing. On SQLite it waits for its turn to write.
 * Throws ScholiumErrors for errors of the database (see translate-database-error.ts).
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work, { maxWait: 20_000, timeout: 30_000 });
  } catch (error) {
    throw recordOutage(translateDatabaseError(error));
  }
}
