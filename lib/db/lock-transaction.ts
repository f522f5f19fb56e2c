import { engineKind, type Transaction } from './database';

/**
 * Makes transactions that lock the same `name` run one after the other, until each ends. For rules over several rows that no
 * constraint can hold, such as "one owner remains". On SQLite every transaction has the file to itself already.
 */
export async function lockTransaction(tx: Transaction, name: string): Promise<void> {
  if (engineKind() === 'sqlite') return;
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', name);
}
