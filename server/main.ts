import { EnvironmentError, readEnvironment } from '@/lib/kernel/env';
import { openLog } from '@/lib/kernel/log';
import { SecretError } from '@/lib/kernel/secret';
import { boot } from './boot';
import { BootError } from './boot-error';

/** The process: `node build/server.js`, or with `--dev` for work on the code. Wrong settings and the like end it with status 1 and a readable reason. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const log = openLog(environment.logLevel);
  const stop = await boot(environment, { dev: process.argv.includes('--dev') });
  const end = (signal: string) => {
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof BootError || error instanceof SecretError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
