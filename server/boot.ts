import { join } from 'node:path';
import { startBackground } from '@/lib/background/start-background';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import { chooseEngine } from '@/lib/db/engine';
import { MigrationError, migrateDatabase } from '@/lib/db/migrate';
import type { Environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { projectFolder } from '@/lib/kernel/project-folder';
import { openSecret } from '@/lib/kernel/secret';
import { BootError } from './boot-error';
import { prepareDataFolder } from './data-folder';
import { greet } from './greet';
import { startHttp } from './http';
import { lockInstance } from './instance-lock';

/**
 * Brings the process up in the one order that is safe: data folder, lock, database, migrations, rendering threads, background jobs, HTTP.
 * Gives the function that takes it down again in the reverse order. Throws BootError for what an operator can mend.
 */
export async function boot(environment: Environment, options: { dev: boolean }): Promise<() => Promise<void>> {
  const undo: (() => void | Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    prepareDataFolder(environment.dataDir);
    openSecret(environment.dataDir, environment.secret);
    const engine = chooseEngine(environment);
    if (engine.kind === 'sqlite') undo.push(lockInstance(environment.dataDir));
    await openDatabase(engine, undo);
    undo.push(
      openRenderPool({ ...environment.rendering, file: options.dev ? await bundleForDevelopment() : undefined }),
    );
    undo.push(startBackground());
    const http = await startHttp(environment, options);
    undo.push(http.stop);
    await greet(environment);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(
  engine: ReturnType<typeof chooseEngine>,
  undo: (() => void | Promise<void>)[],
): Promise<void> {
  const where = engine.kind === 'sqlite' ? engine.file : 'DATABASE_URL';
  try {
    const applied = await migrateDatabase(engine);
    if (applied.length > 0) log().info({ applied }, 'database migrated');
    const database = await connectDatabase(engine);
    undo.push(database.close);
  } catch (error) {
    if (error instanceof MigrationError) throw new BootError(error.message);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BootError(`The database (${where}) cannot be opened: ${reason}`, { cause: error });
  }
}

/** The command that starts the server for work on the code bundles nothing. */
async function bundleForDevelopment(): Promise<string> {
  const { bundleRenderWorker } = await import('./bundle-render-worker.mjs');
  return bundleRenderWorker(join(projectFolder(), 'node_modules', '.scholium', 'development'));
}
