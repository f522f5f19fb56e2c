import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  base: string;
  /** The one-use set-up address it printed, if any. */
  setUpLink: string | null;
  process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** SIGTERM, then waits; gives the exit status. */
  stop(): Promise<number | null>;
  /** SIGKILL, then waits. */
  kill(): Promise<void>;
}

/** What `npm start` runs: settings, `node`, and its parameters. */
const startCommand = readStartCommand();

function readStartCommand() {
  const words: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ');
  const node = words.indexOf('node');
  const settings: Record<string, string> = Object.fromEntries(words.slice(0, node).map((word) => word.split('=')));
  return { settings, parameters: words.slice(node + 1) };
}

/** Starts the production build as `npm start` does, on a free port, without waiting for anything. */
export function spawnServer(dataDir: string, settings: Record<string, string> = {}) {
  return spawn(process.execPath, startCommand.parameters, {
    env: {
      ...bareEnvironment(),
      ...startCommand.settings,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts the production build as `spawnServer` does, and waits until it answers. */
export async function startServer(dataDir: string, settings: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawnServer(dataDir, settings);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const base = await waitFor(
    child,
    () => /Scholium {3}(\S+)/.exec(output)?.[1],
    () => output,
  );
  await waitFor(
    child,
    () => (output.includes('/api/v1') ? 'greeted' : undefined),
    () => output,
  );
  return {
    base,
    setUpLink: /http\S+\/setup\?token=\S+/.exec(output)?.[0] ?? null,
    process: child,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Runs the command line `scholium` to its end. */
export function runCommand(dataDir: string, parameters: string[], settings: Record<string, string> = {}) {
  const env = { ...bareEnvironment(), DATA_DIR: dataDir, ...settings };
  return spawnSync(process.execPath, ['build/cli.js', ...parameters], { env, encoding: 'utf8', maxBuffer: 64_000_000 });
}

/** The settings of the person who runs the tests must not reach the servers under test. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, NODE_ENV: 'production' };
}

async function waitFor(child: ChildProcess, look: () => string | undefined, output: () => string): Promise<string> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const found = look();
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`The server ended with status ${child.exitCode}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not start within 30 s:\n${output()}`);
}
