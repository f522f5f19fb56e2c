import { PrismaPg } from '@prisma/adapter-pg';
import { recordOutage } from '@/lib/kernel/answer-scope';
import { defaultCacheMegabytes, shareCaches } from '@/lib/kernel/cache-shares';
import { registerProcessState } from '@/lib/kernel/process-state';
import type { DatabaseState } from './database';
import type { Engine } from './engine';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { openPostgresqlPool } from './postgresql-pool';
import { prepareSqliteFile } from './prepare-sqlite-file';
import { safeSqliteAdapter } from './sqlite-adapter';
import { translateDatabaseError } from './translate-database-error';

/**
 * Opens the database and registers it for the process. The schema must have been migrated (see migrate.ts).
 * `cacheBytes`: maximum bytes of SQLite's file kept in memory. Both generated clients have the same models; the type is the SQLite client's.
 */
export async function connectDatabase(
  engine: Engine,
  cacheBytes = shareCaches(defaultCacheMegabytes).database,
): Promise<DatabaseState> {
  const bare = engine.kind === 'sqlite' ? openSqlite(engine, cacheBytes) : openPostgresql(engine.url);
  const client = withTranslatedErrors(bare);
  await client.$queryRawUnsafe('SELECT 1');
  const state: DatabaseState = { engine, client, close: () => bare.$disconnect() };
  registerProcessState('database', state);
  return state;
}

function openSqlite({ file, readOnly = false }: Extract<Engine, { kind: 'sqlite' }>, cacheBytes: number): SqliteClient {
  prepareSqliteFile(file);
  return new SqliteClient({ adapter: safeSqliteAdapter(file, { cacheBytes, readOnly }) });
}

function openPostgresql(url: string): SqliteClient {
  const adapter = new PrismaPg(openPostgresqlPool(url), { disposeExternalPool: true });
  return new PostgresqlClient({ adapter }) as unknown as SqliteClient;
}

function withTranslatedErrors(client: SqliteClient): SqliteClient {
  const extended = client.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw recordOutage(translateDatabaseError(error));
        }
      },
    },
  });
  return extended as unknown as SqliteClient;
}
