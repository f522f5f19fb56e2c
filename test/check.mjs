// `npm run check`: everything that can be said about the code without running it. All checks run; the first failure decides the status.
import { spawnSync } from 'node:child_process';

const checks = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  [
    'architecture',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'app', 'lib', 'server', 'bin'],
  ],
  ['unused code', 'knip', ['--no-progress']],
  ['code that only tests use', 'knip', ['--production', '--no-progress']],
  ['generated files', 'tsx', ['test/generated-files.ts']],
  ['lock files', 'node', ['test/lock-files.mjs']],
];

let failed = 0;
for (const [name, command, parameters] of checks) {
  const program = command === 'node' ? [process.execPath] : ['npx', '--no-install', command];
  const { status } = spawnSync(program[0], [...program.slice(1), ...parameters], { stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
