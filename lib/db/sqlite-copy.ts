import Sqlite from 'better-sqlite3';
import { readMigrations } from './migrations';

/** Writes a consistent copy of a live SQLite database to `target` (must not exist), by `VACUUM INTO`. */
export function copySqlite(file: string, target: string): void {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** The problem of a copy, in words; null if it is an intact database that this program can open. */
export function checkSqliteCopy(file: string): string | null {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const verdict = database.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') return `integrity_check: ${String(verdict)}`;
    const names = database.prepare('SELECT "migration_name" FROM "_prisma_migrations"').pluck().all() as string[];
    const known = new Set(readMigrations('sqlite').map(({ name }) => name));
    const newer = names.filter((name) => !known.has(name));
    return newer.length > 0 ? `it was created by a newer Scholium (${newer.join(', ')})` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}

/** Writes the write-ahead log of an unused database into its file. A database too damaged for that is left unchanged. */
export function checkpointSqlite(file: string): void {
  try {
    const database = new Sqlite(file, { fileMustExist: true });
    try {
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch {
    // The caller moves the log away with the file.
  }
}
