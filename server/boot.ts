import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startBackground } from '@/lib/background/start-background';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import { databaseVersion } from '@/lib/db/database-version';
import { chooseEngine, type Engine } from '@/lib/db/engine';
import { MigrationError, migrateDatabase } from '@/lib/db/migrate';
import type { Environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { projectFolder } from '@/lib/kernel/project-folder';
import { openSecret } from '@/lib/kernel/secret';
import { storageFault } from '@/lib/kernel/storage-fault';
import { BootError } from './boot-error';
import { openDataFolder, refuseLostDatabase, unusableFolder } from './data-folder';
import { startSite } from './first-start';
import { startHttp } from './http';
import { lockInstance } from './instance-lock';
import { openReadingCopy, removeStaleCopies } from './reading-copy';

/**
 * Starts the process in the only safe order: data folder, lock, database, migrations, rendering threads, background jobs, HTTP.
 * Returns the function that stops it in the reverse order. If the folder of a site cannot be written (read-only, failing disk),
 * readers are served from a copy of the database and all changes are refused. Throws BootError for faults that an operator can fix.
 */
export async function boot(environment: Environment, options: { dev: boolean }): Promise<() => Promise<void>> {
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const canWrite = await openStorage(environment, undo);
    undo.push(
      openRenderPool({ ...environment.rendering, file: options.dev ? await bundleForDevelopment() : undefined }),
    );
    if (canWrite) undo.push(startBackground());
    const http = await startHttp(environment, options);
    undo.push(http.stop);
    await startSite(environment, canWrite);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

type Undo = (() => void | Promise<void>)[];

/** Opens folder, lock, database and secret, and returns whether anything can be stored. */
async function openStorage(environment: Environment, undo: Undo): Promise<boolean> {
  const { dataDir, secret } = environment;
  const engine = chooseEngine(environment);
  removeStaleCopies();
  const fault = await openDataFolder(dataDir);
  // A full disk will have room again, and a save that needs it reports it; any other fault blocks writing until it is fixed.
  const canWrite = fault === null || fault === 'disk_full';
  if (!canWrite && engine.kind === 'sqlite' && !existsSync(engine.file)) throw unusableFolder(dataDir, fault);
  if (fault !== null)
    log().error({ dataDir, fault }, canWrite ? 'the disk is full' : 'the data folder cannot be written');
  if (engine.kind === 'sqlite' && !canWrite) {
    const copy = openReadingCopy(engine);
    undo.push(copy.remove);
    refuseLostDatabase(engine, dataDir, copy.engine.file);
    await openDatabase(copy.engine, environment, undo, engine.file);
    log().error('readers are served from a copy of the database; fix the disk and restart to accept changes');
  } else {
    refuseLostDatabase(engine, dataDir);
    if (engine.kind === 'sqlite') undo.push(lockInstance(dataDir));
    await openDatabase(engine, environment, undo);
  }
  // After the database: a folder that contains a secret but no database has lost it.
  openSecretIn(dataDir, secret);
  log().info({ node: process.versions.node, database: await databaseVersion() }, 'database open');
  return canWrite || engine.kind === 'postgresql';
}

function openSecretIn(dataDir: string, configuredSecret: string | undefined): void {
  try {
    openSecret(dataDir, configuredSecret);
  } catch (error) {
    const fault = storageFault((error as NodeJS.ErrnoException).code ?? '');
    throw fault === null ? error : unusableFolder(dataDir, fault, error);
  }
}

/** `where` is the operator's name for the database. */
async function openDatabase(
  engine: Engine,
  { dataDir, caches }: Environment,
  undo: Undo,
  where = engine.kind === 'sqlite' ? engine.file : 'DATABASE_URL',
): Promise<void> {
  try {
    const applied = await migrateDatabase(engine);
    if (applied.length > 0) log().info({ applied }, 'database migrated');
    const database = await connectDatabase(engine, caches.database);
    undo.push(database.close);
  } catch (error) {
    if (error instanceof MigrationError) throw new BootError(error.message);
    const fault = engine.kind === 'sqlite' ? storageFault(String((error as { code?: unknown }).code)) : null;
    if (fault !== null) throw unusableFolder(dataDir, fault, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BootError(`The database (${where}) cannot be opened: ${reason}`, { cause: error });
  }
}

/** In development nothing is bundled in advance. */
async function bundleForDevelopment(): Promise<string> {
  const { bundleRenderWorker } = await import('./bundle-render-worker.mjs');
  return bundleRenderWorker(join(projectFolder(), 'node_modules', '.scholium', 'development'));
}
