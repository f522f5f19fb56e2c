import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/**
 * Why this file cannot be the site's database: it is missing, empty, or another program's. Null if it may be.
 * Nothing is written. Throws SQLite's error for a file that is not a database.
 */
export function sqliteFileFault(file: string): 'missing' | 'empty' | 'foreign' | null {
  if (!existsSync(file)) return 'missing';
  if (statSync(file).size === 0) return 'empty';
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const tables = database.prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`).pluck().all();
    if (tables.length === 0) return 'empty';
    return tables.includes('_prisma_migrations') ? null : 'foreign';
  } finally {
    database.close();
  }
}
