/**
 * `npm run migration NAME`: writes the SQL of the next migration for both engines, as the difference between what the existing
 * migrations build and the schema. Read what it wrote before you commit it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { connectDatabase } from '@/lib/db/connect';
import type { Engine } from '@/lib/db/engine';
import { migrateDatabase } from '@/lib/db/migrate';
import { startPostgresql } from '@/test/setup/postgresql';
import { schemaDiff } from './schema-diff';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name))
  throw new Error('Usage: npm run migration NAME (lower case, digits, underscores)');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = mkdtempSync(join(tmpdir(), 'scholium-migration-'));
const server = await startPostgresql();
try {
  const file = join(folder, 'now.db');
  await author({ kind: 'sqlite', file }, 'prisma/schema.prisma', new PrismaBetterSqlite3({ url: `file:${file}` }));
  const url = server.url('postgres');
  await author(
    { kind: 'postgresql', url },
    'lib/db/generated/postgresql.prisma',
    new PrismaPg({ connectionString: url }),
  );
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function author(engine: Engine, schema: string, factory: Parameters<typeof schemaDiff>[1]) {
  const { close } = await connectDatabase(engine);
  await migrateDatabase(engine);
  await close();
  const sql = await schemaDiff(schema, factory);
  if (sql === '') return process.stdout.write(`${engine.kind}: nothing to do\n`);
  const target = join('prisma', 'migrations', engine.kind, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'migration.sql'), sql);
  return process.stdout.write(`${target}/migration.sql\n`);
}
