import { PrismaPg } from '@prisma/adapter-pg';
import { registerProcessState } from '@/lib/kernel/process-state';
import type { DatabaseState } from './database';
import type { Engine } from './engine';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { prepareSqliteFile } from './prepare-sqlite-file';
import { safeSqliteAdapter } from './sqlite-adapter';
import { translateDatabaseError } from './translate-database-error';

const busyTimeoutMs = 5_000;

/**
 * Opens the database and registers it for the process. The schema must have been migrated (see migrate.ts).
 * Both generated clients have the same models; the SQLite client's type stands for both.
 */
export async function connectDatabase(engine: Engine): Promise<DatabaseState> {
  const bare = engine.kind === 'sqlite' ? openSqlite(engine.file) : openPostgresql(engine.url);
  const client = withTranslatedErrors(bare);
  await client.$queryRawUnsafe('SELECT 1');
  const state: DatabaseState = { engine, client, close: () => bare.$disconnect() };
  registerProcessState('database', state);
  return state;
}

function openSqlite(file: string): SqliteClient {
  prepareSqliteFile(file, busyTimeoutMs);
  return new SqliteClient({ adapter: safeSqliteAdapter(file, busyTimeoutMs) });
}

function openPostgresql(url: string): SqliteClient {
  const adapter = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 5_000, max: 10 });
  return new PostgresqlClient({ adapter }) as unknown as SqliteClient;
}

function withTranslatedErrors(client: SqliteClient): SqliteClient {
  const extended = client.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw translateDatabaseError(error);
        }
      },
    },
  });
  return extended as unknown as SqliteClient;
}
