import { database, engineKind } from './database';

const statements = {
  sqlite: `SELECT sqlite_version() AS "version"`,
  postgresql: `SELECT current_setting('server_version') AS "version"`,
} as const;

const names = { sqlite: 'SQLite', postgresql: 'PostgreSQL' } as const;

/** The database and its version: `SQLite 3.53.2`, `PostgreSQL 18.4`. */
export async function databaseVersion(): Promise<string> {
  const [row] = await database().$queryRawUnsafe<{ version: string }[]>(statements[engineKind()]);
  return `${names[engineKind()]} ${row?.version ?? ''}`.trim();
}
