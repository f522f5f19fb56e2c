import { existsSync } from 'node:fs';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { connectDatabase } from '@/lib/db/connect';
import { chooseEngine, type Engine } from '@/lib/db/engine';
import { MigrationError, pendingMigrations } from '@/lib/db/migrate';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { type Environment, EnvironmentError, readEnvironment } from '@/lib/kernel/env';
import { isScholiumError } from '@/lib/kernel/errors';
import { openLog } from '@/lib/kernel/log';
import { openSecret, SecretError } from '@/lib/kernel/secret';
import { BootError } from '@/server/boot-error';
import { refuseLostDatabase } from '@/server/data-folder';

/** An error that the user can fix, printed without a stack. Exit status 1, or 2 for invalid usage or an unreadable file. */
export class CommandError extends Error {
  override name = 'CommandError';

  constructor(
    message: string,
    readonly exitStatus: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** The settings of this command line, with the log level `warn` unless LOG_LEVEL is set. */
export function commandEnvironment(): Environment {
  const environment = readEnvironment(undefined, { LOG_LEVEL: 'warn' });
  openLog(environment.logLevel);
  return environment;
}

/**
 * Opens the site of the environment, runs `work`, and closes the site. Renders with at most `maxThreads` threads. Throws if the
 * database does not exist or has pending migrations.
 */
export async function withSite<T>(
  work: (environment: Environment, engine: Engine) => Promise<T>,
  maxThreads = Number.POSITIVE_INFINITY,
): Promise<T> {
  const environment = commandEnvironment();
  const engine = chooseEngine(environment);
  if (engine.kind === 'sqlite' && !existsSync(engine.file)) {
    throw new CommandError(
      `There is no site in ${environment.dataDir}. Start it once (npm start), or run: scholium migrate`,
    );
  }
  refuseLostDatabase(engine, environment.dataDir);
  const pending = await pendingMigrations(engine);
  if (pending.length > 0)
    throw new CommandError(`The database has pending migrations (${pending.join(', ')}). Run: scholium migrate`);
  openSecret(environment.dataDir, environment.secret);
  const database = await connectDatabase(engine, environment.caches.database);
  const closeRenderPool = openRenderPool({
    ...environment.rendering,
    workers: Math.min(environment.rendering.workers, maxThreads),
  });
  try {
    return await work(environment, engine);
  } finally {
    await closeRenderPool();
    await database.close();
  }
}

/** Prints why the command failed, without a stack if the cause is known, and sets the exit status. */
export function reportFailure(error: unknown): void {
  process.exitCode = error instanceof CommandError ? error.exitStatus : 1;
  process.stderr.write(`${wordsFor(error)}\n`);
}

function wordsFor(error: unknown): string {
  if (isScholiumError(error)) {
    const faults = (Array.isArray(error.details.errors) ? error.details.errors : []) as {
      path: string;
      message: string;
    }[];
    const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
    return [errorSentence(error.code, error.details, 'en'), ...lines].join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  const known = [CommandError, BootError, EnvironmentError, MigrationError, SecretError].some(
    (kind) => error instanceof kind,
  );
  const ofTheSystem = 'syscall' in error || (error as NodeJS.ErrnoException).code?.startsWith('SQLITE_');
  return known || ofTheSystem ? error.message : (error.stack ?? error.message);
}
