// Plain Node without dependencies: makes a clone runnable.
//   node server/prepare.mjs generate|bundle|build [--with-dev]
// Installs packages if the lock file changed; generates code, bundles and builds if sources changed.
// --with-dev also installs the packages that only tests and checks need.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeNode, needsOlderSqliteDriver } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? 'build';
/** A clone that already has the packages for tests keeps them. */
const withDev = process.argv.includes('--with-dev') || existsSync(join(root, 'node_modules', 'vitest'));
/** The module with the version of the rendering engine. */
const engineVersion = 'lib/markdown/generated/engine-version.ts';
/** The folder with the hashes of the last successful steps; outside node_modules, which `npm ci` empties. */
const stamps = join(root, 'build', 'stamps');

const { verdict, sentence } = judgeNode(process.versions.node);
if (verdict === 'refused') fail(sentence);
if (verdict === 'untried') say(sentence);

await installPackages();
await step(
  'generated',
  ['prisma/schema.prisma', 'package-lock.json'],
  ['lib/db/generated/sqlite', 'lib/db/generated/postgresql'],
  generate,
);
await step(
  'engine',
  ['package-lock.json', 'tsconfig.json', 'server/bundle-render-worker.mjs', 'lib'],
  [engineVersion],
  writeEngineVersion,
);
if (target !== 'generate') {
  const code = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma', 'lib', 'server', 'bin'];
  await step('bundled', code, ['build/server.js', 'build/cli.js', 'build/render-worker.js'], bundle);
  const pages = [...code, 'next.config.js', 'postcss.config.mjs', 'app', 'public'];
  if (target === 'build') await step('built', pages, ['.next/BUILD_ID'], build);
}

/** Runs `work` unless its outputs exist and its inputs have the same hash as last time. */
async function step(name, inputs, outputs, work) {
  const hash = hashOf(inputs);
  if (isStamped(name, [hash], outputs)) return;
  await work();
  stamp(name, hash);
}

/** Only `npm test` installs the packages for tests; such an installation is also good for `npm start`. */
async function installPackages() {
  const driver = ['server/node-20/package.json', 'server/node-20/package-lock.json'];
  const hash = hashOf(['package.json', 'package-lock.json', '.npmrc', ...driver]);
  const full = `${hash} with what only development needs`;
  const outputs = ['node_modules/next', 'node_modules/better-sqlite3/package.json'];
  if (isStamped('installed', withDev ? [full] : [full, hash], outputs)) return;
  await install();
  stamp('installed', withDev ? full : hash);
}

function isStamped(name, values, outputs) {
  const file = join(stamps, name);
  return (
    outputs.every((path) => existsSync(join(root, path))) &&
    existsSync(file) &&
    values.includes(readFileSync(file, 'utf8'))
  );
}

function stamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

async function install() {
  say('Installing packages by package-lock.json ...');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', ...quiet, ...(withDev ? [] : ['--omit=dev'])]);
  if (!needsOlderSqliteDriver) return;
  say("Compiling SQLite's driver for Node 20 (about 2 minutes; Node 22 and newer need no compiler) ...");
  await run('npm', ['ci', ...quiet, '--prefix', 'server/node-20']);
  // Everything, including Prisma's adapter and the pages, loads the driver from here.
  const driver = join(root, 'node_modules', 'better-sqlite3');
  rmSync(driver, { recursive: true, force: true });
  symlinkSync(join('..', 'server', 'node-20', 'node_modules', 'better-sqlite3'), driver, 'junction');
}

async function generate() {
  say('Generating the database clients ...');
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
  const twin = schema
    .replace('generated/sqlite"', 'generated/postgresql"')
    .replace('../lib/db/generated', '.')
    .replace('provider = "sqlite"', 'provider = "postgresql"');
  mkdirSync(join(root, 'lib/db/generated'), { recursive: true });
  writeFileSync(join(root, 'lib/db/generated/postgresql.prisma'), twin);
  // The native schema engine is not needed to generate, and downloading it would fail on machines without internet access.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' };
  const generateFrom = (path) =>
    run('npx', ['--no-install', 'prisma', 'generate', '--no-hints', '--schema', path], env, true);
  await Promise.all(['prisma/schema.prisma', 'lib/db/generated/postgresql.prisma'].map(generateFrom));
}

async function writeEngineVersion() {
  const { hashEngine } = await import('./bundle-render-worker.mjs');
  const text = `/** Version of the rendering engine, stored with every rendering. */\nexport const engineVersion = '${await hashEngine()}';\n`;
  mkdirSync(dirname(join(root, engineVersion)), { recursive: true });
  writeFileSync(join(root, engineVersion), text);
}

async function bundle() {
  say('Bundling the server and the command line ...');
  await run('node', ['server/bundle.mjs']);
}

async function build() {
  say('Building the pages (the first time takes about a minute) ...');
  await run('npx', ['--no-install', 'next', 'build'], { NEXT_TELEMETRY_DISABLED: '1' }, true);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(filesUnder))
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full)
    .filter((name) => name !== 'generated' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Runs a program. If it fails, this process ends and prints the program's output. */
async function run(command, parameters, env = {}, quiet = false) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const child = spawn(command, parameters, { cwd: root, stdio, env: { ...process.env, ...env } });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : ''));
  });
  if (failure !== undefined)
    fail(`${command} ${parameters.join(' ')} failed.\n${Buffer.concat(said).toString()}${failure}`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
