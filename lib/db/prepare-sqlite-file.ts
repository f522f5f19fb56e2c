import Sqlite from 'better-sqlite3';
import { sqliteBusyTimeoutMs } from './sqlite-adapter';

const oldestSafeVersion = [3, 51, 3] as const;

/**
 * Opens (or creates) the database file, sets write-ahead logging, which is stored in the file, and checks the settings that safety
 * depends on. Throws with a clear message if the file is not a database or not writable, or the SQLite build is too old.
 */
export function prepareSqliteFile(file: string): void {
  const database = new Sqlite(file, { timeout: sqliteBusyTimeoutMs });
  try {
    const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
    if (isOlder(version.split('.').map(Number), oldestSafeVersion)) {
      throw new Error(
        `SQLite ${version} has a bug that can corrupt write-ahead logs; ${oldestSafeVersion.join('.')} or newer is needed.`,
      );
    }
    const mode = database.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal')
      throw new Error(`${file}: write-ahead logging cannot be switched on (journal mode is ${String(mode)}).`);
  } finally {
    database.close();
  }
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  for (const [index, part] of than.entries()) {
    const number = version[index] ?? 0;
    if (number !== part) return number < part;
  }
  return false;
}
