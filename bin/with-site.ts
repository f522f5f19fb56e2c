import { existsSync } from 'node:fs';
import { connectDatabase } from '@/lib/db/connect';
import { chooseEngine, type Engine } from '@/lib/db/engine';
import { pendingMigrations } from '@/lib/db/migrate';
import { translator } from '@/lib/i18n/translator';
import { type Environment, EnvironmentError, readEnvironment } from '@/lib/kernel/env';
import { isScholiumError } from '@/lib/kernel/errors';
import { openLog } from '@/lib/kernel/log';
import { BootError } from '@/server/boot-error';

/** What a person at the terminal can mend: printed without a stack, exit status 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The settings of this command line, with a log that is quiet unless LOG_LEVEL asks for more. */
export function commandEnvironment(): Environment {
  const environment = readEnvironment(undefined, { LOG_LEVEL: 'warn' });
  openLog(environment.logLevel);
  return environment;
}

/** Opens the site that the environment names, runs `work`, and closes it. Refuses a database that does not exist or is not migrated. */
export async function withSite<T>(work: (environment: Environment, engine: Engine) => Promise<T>): Promise<T> {
  const environment = commandEnvironment();
  const engine = chooseEngine(environment);
  if (engine.kind === 'sqlite' && !existsSync(engine.file)) {
    throw new CommandError(
      `There is no site in ${environment.dataDir}. Start it once (npm start), or run: scholium migrate`,
    );
  }
  const pending = await pendingMigrations(engine);
  if (pending.length > 0)
    throw new CommandError(`The database waits for migrations (${pending.join(', ')}). Run: scholium migrate`);
  const database = await connectDatabase(engine);
  try {
    return await work(environment, engine);
  } finally {
    await database.close();
  }
}

/** Prints why the command failed, in the words of lib/i18n for our own errors, and sets the exit status. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (isScholiumError(error)) {
    const details = Object.fromEntries(Object.entries(error.details).map(([key, value]) => [key, String(value)]));
    process.stderr.write(`${translator('en', 'errors')(error.code, details)}\n`);
    for (const fault of Array.isArray(error.details.errors) ? error.details.errors : [])
      process.stderr.write(`  ${fault.path}: ${fault.message}\n`);
  } else if (error instanceof CommandError || error instanceof BootError || error instanceof EnvironmentError)
    process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
