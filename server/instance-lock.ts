import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { storageFault } from '@/lib/kernel/storage-fault';
import { BootError } from './boot-error';
import { unusableFolder } from './data-folder';

/**
 * Makes this process the only server on a data folder. The lock is an exclusive transaction on a file of its own, so the
 * operating system frees it when the process dies in whatever way. Gives the release. Throws BootError within 1 s when held, and
 * when the disk has no room for the lock or does not take it.
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
  const held = database;
  return () => void held.close();
}
