import { engineKind, type Transaction } from './database';

/**
 * Serializes transactions that lock the same `name`. For rules over several rows that no constraint can enforce, such as "one
 * owner remains". On SQLite transactions are serialized anyway.
 */
export async function lockTransaction(tx: Transaction, name: string): Promise<void> {
  if (engineKind() === 'sqlite') return;
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', name);
}
