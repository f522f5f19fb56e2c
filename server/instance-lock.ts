import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { BootError } from './boot-error';

/**
 * Makes this process the only server on a data folder. The lock is an exclusive transaction on a file of its own, so the
 * operating system frees it when the process dies in whatever way. Gives the release. Throws BootError within 1 s when held.
 */
export function lockInstance(dataDir: string): () => void {
  const file = join(dataDir, 'server.lock');
  const database = new Sqlite(file, { timeout: 500 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new BootError(
      `Another Scholium server is running on ${dataDir}. Stop it first, or give this one its own DATA_DIR. ` +
        '(Several servers on one site need PostgreSQL: set DATABASE_URL.)',
      { cause: error },
    );
  }
  return () => database.close();
}
