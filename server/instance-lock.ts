import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { storageFault } from '@/lib/kernel/storage-fault';
import { BootError } from './boot-error';
import { unusableFolder } from './data-folder';

/**
 * Makes this process the only server on a data folder. The lock is an exclusive transaction on a separate file, so the operating
 * system releases it however the process ends. Returns the function that releases it. Throws BootError within 1 s if another process
 * holds the lock, or if it cannot be written.
 */
export function lockInstance(dataDir: string): () => void {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(join(dataDir, 'server.lock'), { timeout: 500 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const code = (error as { code?: string }).code ?? '';
    const fault = storageFault(code);
    if (fault !== null) throw unusableFolder(dataDir, fault, error);
    if (!code.startsWith('SQLITE_BUSY'))
      throw new BootError(`${dataDir}/server.lock: ${String(error)}`, { cause: error });
    throw new BootError(
      `Another Scholium server is running on ${dataDir}. Stop it first, or give this one its own DATA_DIR. ` +
        '(Several servers on one site need PostgreSQL: set DATABASE_URL.)',
      { cause: error },
    );
  }
  const openDatabase = database;
  return () => void openDatabase.close();
}
