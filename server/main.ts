import { createRequire } from 'node:module';
import { EnvironmentError, readEnvironment } from '@/lib/kernel/env';
import { log, openLog } from '@/lib/kernel/log';
import { SecretError } from '@/lib/kernel/secret';
import { boot } from './boot';
import { BootError } from './boot-error';
import { sendConsoleToLog } from './console-to-log';
import { judgeNode, needsOlderSqliteDriver } from './node-version.mjs';

/** The process: `node build/server.js`, with `--dev` for development. Invalid settings and similar faults end it with status 1 and a readable reason. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  openLog(environment.logLevel);
  const dev = process.argv.includes('--dev');
  if (!dev) sendConsoleToLog();
  checkNode();
  const starting = boot(environment, { dev });
  // Registered before the first step completes: a signal during the start also stops the site in order, and a second one ends it at once.
  const end = (signal: string) => {
    log().info({ signal }, 'stopping');
    starting
      .then((stop) => stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log().error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  await starting;
}

/** A driver for another version of Node would crash the process without a message, so both are checked before the database is opened. */
function checkNode(): void {
  const { verdict, sentence } = judgeNode(process.versions.node);
  if (verdict === 'refused') throw new BootError(sentence);
  if (verdict === 'untried') log().warn(sentence);
  const { version } = createRequire(import.meta.url)('better-sqlite3/package.json') as { version: string };
  if (Number.parseInt(version, 10) < 13 !== needsOlderSqliteDriver) {
    throw new BootError(
      `node_modules was installed for another version of Node than ${process.versions.node}. Run: npm start`,
    );
  }
}

main().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof BootError || error instanceof SecretError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
