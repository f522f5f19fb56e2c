// `npm run check`: both lock files are whole (`npm ci` takes them on any platform) and carry no download address.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const problems = ['.', 'server/node-20'].flatMap((folder) => [...addresses(folder), ...refusal(folder)]);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);

function addresses(folder) {
  const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
  const named = Object.entries(packages).filter(([, { resolved }]) => /^\w+:\/\//.test(resolved ?? ''));
  return named.map(([name]) => `${folder}/package-lock.json: ${name} has a download address`);
}

function refusal(folder) {
  const parameters = [
    'ci',
    '--dry-run',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status, stdout, stderr } = spawnSync('npm', [...parameters, '--prefix', folder], { encoding: 'utf8' });
  return status === 0 ? [] : [`${folder}/package-lock.json: npm ci refuses it\n${stdout}${stderr}`];
}
