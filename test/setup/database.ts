import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import type { DatabaseState } from '@/lib/db/database';
import type { Engine } from '@/lib/db/engine';
import { migrateDatabase } from '@/lib/db/migrate';
import { readEnvironment } from '@/lib/kernel/env';
import { newId } from '@/lib/kernel/ids';
import { openLog } from '@/lib/kernel/log';
import { openSecret } from '@/lib/kernel/secret';

declare module 'vitest' {
  interface ProvidedContext {
    /** Base address of the test run's PostgreSQL server, ending in `/`; undefined when the run is on SQLite. */
    postgresql: string | undefined;
    /** A migrated database of that server, to copy. */
    postgresqlTemplate: string | undefined;
    /** The program of the rendering threads, bundled for this run. */
    renderWorker: string;
  }
}

/**
 * Gives the test file a fresh, migrated database of its own (a SQLite file, or a database on the run's PostgreSQL server),
 * with settings, a silent log and rendering threads registered as a booted process has them. The returned object tells where it is.
 */
export function useDatabase(): { engine: () => Engine; dataDir: () => string } {
  let state: DatabaseState | undefined;
  let closeRenderPool: (() => Promise<void>) | undefined;
  let dataDir = '';
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'scholium-test-'));
    const { rendering } = readEnvironment({
      DATA_DIR: dataDir,
      SITE_URL: 'http://127.0.0.1:3000',
      LOG_LEVEL: 'silent',
    });
    openLog('silent');
    openSecret(dataDir, undefined);
    state = await connectDatabase(await migratedEngine(dataDir));
    // A busy machine must not cut a rendering short.
    closeRenderPool = openRenderPool({ ...rendering, seconds: 60, file: inject('renderWorker') });
  });
  afterAll(async () => {
    await closeRenderPool?.();
    await state?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    engine: () => {
      if (!state) throw new Error('The database is open inside tests only.');
      return state.engine;
    },
    dataDir: () => dataDir,
  };
}

/** Migrates and opens `engine`, and registers it for the process. */
export async function openTestDatabase(engine: Engine): Promise<DatabaseState> {
  await migrateDatabase(engine);
  return connectDatabase(engine);
}

/** An engine with an empty database: SQLite in `folder`, or a new database on the run's PostgreSQL server. */
export function freshEngine(folder: string): Promise<Engine> {
  return newEngine(folder, 'template1');
}

/** As `freshEngine`, with its migrations applied. */
async function migratedEngine(folder: string): Promise<Engine> {
  const engine = await newEngine(folder, inject('postgresqlTemplate'));
  if (engine.kind === 'sqlite') await migrateDatabase(engine);
  return engine;
}

async function newEngine(folder: string, template: string | undefined): Promise<Engine> {
  const server = inject('postgresql');
  if (server === undefined) return { kind: 'sqlite', file: join(folder, 'scholium.db') };
  const name = `test_${newId().replaceAll('-', '')}`;
  const client = new Client({ connectionString: `${server}postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  return { kind: 'postgresql', url: `${server}${name}` };
}
