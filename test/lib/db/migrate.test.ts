import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db/database';
import type { Engine } from '@/lib/db/engine';
import { MigrationError, migrateDatabase, pendingMigrations } from '@/lib/db/migrate';
import { readMigrations } from '@/lib/db/migrations';
import { schemaDiff } from '@/prisma/schema-diff';
import { freshEngine, useDatabase } from '@/test/setup/database';

const run = promisify(execFile);

async function migrateInOwnProcess(engine: Engine): Promise<string[]> {
  const { stdout } = await run(process.execPath, [
    '--import',
    'tsx',
    'test/fixtures/migrate-once.ts',
    JSON.stringify(engine),
  ]);
  return JSON.parse(stdout);
}

describe('migrations', () => {
  const { engine, dataDir } = useDatabase();

  it('build exactly the schema, with no drift', async () => {
    const current = engine();
    const drift =
      current.kind === 'sqlite'
        ? await schemaDiff('prisma/schema.prisma', new PrismaBetterSqlite3({ url: `file:${current.file}` }))
        : await schemaDiff('lib/db/generated/postgresql.prisma', new PrismaPg({ connectionString: current.url }));
    expect(drift).toBe('');
  });

  it('are recorded as Prisma records them and applied once', async () => {
    const rows = await database().$queryRawUnsafe<{ migration_name: string; checksum: string }[]>(
      'SELECT "migration_name", "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"',
    );
    expect(rows.map(({ migration_name: name, checksum }) => ({ name, checksum }))).toEqual(
      readMigrations(engine().kind).map(({ name, checksum }) => ({ name, checksum })),
    );
    expect(await migrateDatabase(engine())).toEqual([]);
    expect(await pendingMigrations(engine())).toEqual([]);
  });

  it('are applied once when several instances start together', async () => {
    const fresh = await freshEngine(mkdtempSync(join(dataDir(), 'together-')));
    const applied = await Promise.all([1, 2, 3].map(() => migrateInOwnProcess(fresh)));
    // Each instance lists what it applied, in no order among them.
    expect(applied.flat().sort()).toEqual(readMigrations(fresh.kind).map(({ name }) => name));
  });

  it('refuse a database that a newer program wrote, and name what it has', async () => {
    await database().$executeRawUnsafe(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'y', '29990101000000_from_the_future')`,
    );
    await expect(migrateDatabase(engine())).rejects.toThrow(MigrationError);
    await expect(migrateDatabase(engine())).rejects.toThrow(/29990101000000_from_the_future/);
  });
});
