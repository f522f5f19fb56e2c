// Plain Node, no dependency: makes a clone runnable. `node server/prepare.mjs generate|bundle|build`
// install by the lock file when it changed -> generate what is generated -> build when sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv[2] ?? 'build';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);

step(
  'installed',
  ['package.json', 'package-lock.json', '.npmrc'],
  ['node_modules/next', 'node_modules/better-sqlite3/build'],
  install,
);
step(
  'generated',
  ['prisma/schema.prisma', 'package-lock.json'],
  ['lib/db/generated/sqlite', 'lib/db/generated/postgresql'],
  generate,
);
if (wanted !== 'generate') {
  const code = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma', 'lib', 'server', 'bin'];
  step('bundled', code, ['build/server.js', 'build/cli.js', 'build/render-worker.js'], bundle);
  const pages = [...code, 'next.config.js', 'postcss.config.mjs', 'app', 'public'];
  if (wanted === 'build') step('built', pages, ['.next/BUILD_ID'], build);
}

/** Runs `work` unless its outputs exist and its inputs hash to what they did last time. */
function step(name, inputs, outputs, work) {
  const stamp = join(root, 'node_modules', '.scholium', name);
  const hash = hashOf(inputs);
  const fresh =
    outputs.every((path) => existsSync(join(root, path))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function install() {
  say(
    'Installing packages by package-lock.json (better-sqlite3 is compiled where no binary fits; allow about 2 minutes) ...',
  );
  // Not `npm ci`: it refuses a lock file made where other platforms' optional binaries cannot be looked up. --no-save keeps to the lock file all the same.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
}

function generate() {
  say('Generating the database clients ...');
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
  const twin = schema
    .replace('generated/sqlite"', 'generated/postgresql"')
    .replace('../lib/db/generated', '.')
    .replace('provider = "sqlite"', 'provider = "postgresql"');
  mkdirSync(join(root, 'lib/db/generated'), { recursive: true });
  writeFileSync(join(root, 'lib/db/generated/postgresql.prisma'), twin);
  for (const path of ['prisma/schema.prisma', 'lib/db/generated/postgresql.prisma']) {
    // The native schema engine is not needed to generate, and its download would fail on machines without a route to it.
    run(
      'npx',
      ['--no-install', 'prisma', 'generate', '--no-hints', '--schema', path],
      { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' },
      true,
    );
  }
}

function bundle() {
  say('Bundling the server and the command line ...');
  run('node', ['server/bundle.mjs']);
}

function build() {
  say('Building the pages (the first time takes about a minute) ...');
  run('npx', ['--no-install', 'next', 'build'], { NEXT_TELEMETRY_DISABLED: '1' }, true);
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
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function run(command, parameters, env = {}, quiet = false) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const result = spawnSync(command, parameters, {
    cwd: root,
    stdio,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (result.status === 0) return;
  fail(
    `${command} ${parameters.join(' ')} failed.\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  );
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
