import { existsSync, rmSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { newId } from '@/lib/kernel/ids';
import type { Engine } from './engine';
import { type Migration, readMigrations } from './migrations';
import { connectTimeoutMs } from './postgresql-pool';
import { sqliteBusyTimeoutMs } from './sqlite-adapter';

/** Thrown if the database was written by a newer Scholium, or by one with different migrations. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** The operations of a connection that the runner needs. */
interface Connection {
  execute(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  record(migration: Migration): Promise<void>;
  lock(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Updates the database to the current schema and returns the names of the migrations applied. Each migration and its record
 * commit in one transaction, so after a kill it is applied completely or not at all; several instances may call this at the same
 * time. Records are in `_prisma_migrations` with Prisma's checksum. Throws MigrationError for a newer or different history.
 */
export async function migrateDatabase(engine: Engine): Promise<string[]> {
  const isNew = engine.kind === 'sqlite' && !existsSync(engine.file);
  try {
    return await migrate(engine);
  } catch (error) {
    // An empty file would look like a lost database (see refuseLostDatabase).
    if (isNew && statSync(engine.file, { throwIfNoEntry: false })?.size === 0) rmSync(engine.file);
    throw error;
  }
}

async function migrate(engine: Engine): Promise<string[]> {
  const connection = engine.kind === 'sqlite' ? openSqlite(engine.file) : await openPostgresql(engine.url);
  const applied: string[] = [];
  try {
    await withLock(connection, () => connection.execute(historyTable));
    await refuseNewer(connection, engine);
    for (const migration of readMigrations(engine.kind)) {
      if (await withLock(connection, () => applyOnce(connection, migration))) applied.push(migration.name);
    }
  } finally {
    await connection.close();
  }
  return applied;
}

/** The names of migrations that `migrateDatabase` would apply now; empty if the database is ready. Throws MigrationError for a newer database. */
export async function pendingMigrations(engine: Engine): Promise<string[]> {
  const connection = engine.kind === 'sqlite' ? openSqlite(engine.file) : await openPostgresql(engine.url);
  try {
    const known = await readHistory(connection).catch(() => new Map<string, string>());
    if (known.size > 0) await refuseNewer(connection, engine);
    return readMigrations(engine.kind).flatMap((migration) => (known.has(migration.name) ? [] : [migration.name]));
  } finally {
    await connection.close();
  }
}

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP, "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT, "rolled_back_at" TIMESTAMP, "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** Runs `work` in one transaction that excludes other migration runners. */
async function withLock<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.lock();
  try {
    const result = await work();
    await connection.execute('COMMIT');
    return result;
  } catch (error) {
    await connection.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function applyOnce(connection: Connection, migration: Migration): Promise<boolean> {
  const checksum = (await readHistory(connection)).get(migration.name);
  if (checksum === migration.checksum) return false;
  if (checksum !== undefined) {
    throw new MigrationError(
      `Migration ${migration.name} was changed after this database applied it; restore the released file.`,
    );
  }
  await connection.execute(migration.sql);
  await connection.record(migration);
  return true;
}

async function refuseNewer(connection: Connection, engine: Engine): Promise<void> {
  const knownNames = new Set(readMigrations(engine.kind).map((migration) => migration.name));
  const foreign = [...(await readHistory(connection)).keys()].filter((name) => !knownNames.has(name));
  if (foreign.length > 0) {
    throw new MigrationError(
      `The database is newer than this program (it has ${foreign.join(', ')}). Start the newer Scholium, or restore a backup.`,
    );
  }
}

async function readHistory(connection: Connection): Promise<Map<string, string>> {
  const rows = await connection.rows(
    'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
}

function openSqlite(file: string): Connection {
  const database = new Sqlite(file, { timeout: sqliteBusyTimeoutMs });
  database.pragma('synchronous = FULL');
  const insert = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES (?, ?, ?, CURRENT_TIMESTAMP, 1)`;
  return {
    execute: async (sql) => void database.exec(sql),
    rows: async (sql) => database.prepare(sql).all() as Record<string, unknown>[],
    record: async ({ checksum, name }) => void database.prepare(insert).run(newId(), checksum, name),
    lock: async () => void database.exec('BEGIN IMMEDIATE'),
    close: async () => void database.close(),
  };
}

/** A large table or another runner may take long, so the server's default limits are switched off for this transaction. */
const withoutLimits = `SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`;

async function openPostgresql(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  await client.connect();
  const insert = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, now(), 1)`;
  return {
    execute: async (sql) => void (await client.query(sql)),
    rows: async (sql) => (await client.query(sql)).rows,
    record: async ({ checksum, name }) => void (await client.query(insert, [newId(), checksum, name])),
    lock: async () => {
      await client.query('BEGIN');
      await client.query(withoutLimits);
      // Prisma's own migration lock key, so that both runners exclude each other.
      await client.query('SELECT pg_advisory_xact_lock(72707369)');
    },
    close: () => client.end(),
  };
}
