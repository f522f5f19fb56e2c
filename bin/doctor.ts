import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { maxNamedFaults } from '@/lib/contract/answer-bounds';
import { connectDatabase } from '@/lib/db/connect';
import { databaseVersion } from '@/lib/db/database-version';
import { chooseEngine, type Engine } from '@/lib/db/engine';
import { integrityProblems } from '@/lib/db/integrity-problems';
import { pendingMigrations } from '@/lib/db/migrate';
import { schemaProblems } from '@/lib/db/schema-problems';
import type { Environment } from '@/lib/kernel/env';
import { probeFolder } from '@/lib/kernel/probe-folder';
import { mediaProblems } from '@/lib/media/media-problems';
import { refuseLostDatabase, unusableFolder } from '@/server/data-folder';
import { judgeNode } from '@/server/node-version.mjs';
import { commandEnvironment } from './with-site';

interface Finding {
  check: string;
  ok: boolean;
  detail: string;
}

const minFreeBytes = 500_000_000;

/** `scholium doctor`: checks Node, settings, folder, disk, database and media, and prints the results. Exit status 1 if a check fails. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .option('--json', 'print one JSON object')
    .description('check Node, settings, data folder, disk, database and media')
    .action(async ({ json }: { json?: boolean }) => {
      const environment = commandEnvironment();
      const findings = [
        await runCheck('node', async () => checkNode()),
        await runCheck('settings', async () => checkSettings(environment)),
        await runCheck('data folder', () => checkFolder(environment)),
        await runCheck('disk', () => checkDisk(environment)),
        await runCheck('migrations', () => checkMigrations(environment)),
        ...(await checkDatabase(environment)),
      ];
      const line = ({ check: name, ok, detail }: Finding) => `${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}`;
      process.stdout.write(json ? `${JSON.stringify({ findings })}\n` : `${findings.map(line).join('\n')}\n`);
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

async function runCheck(name: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { check: name, ok: true, detail: await work() };
  } catch (error) {
    return { check: name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function checkNode(): string {
  const { verdict, sentence } = judgeNode(process.versions.node);
  if (verdict === 'refused') throw new Error(sentence);
  return sentence;
}

function checkSettings(environment: Environment): string {
  if (environment.siteUrl === undefined && environment.host !== '127.0.0.1' && environment.host !== 'localhost') {
    throw new Error(
      `HOST is ${environment.host} but SITE_URL is not set: links and the same-origin check need the public address.`,
    );
  }
  const proxies = environment.trustedProxies.rules.map((rule) => rule.replace(/^Subnet: IPv\d /, ''));
  if (proxies.some((rule) => rule.endsWith('/0')))
    throw new Error(
      'TRUSTED_PROXIES includes every address: any client can claim any address, so limits by address do not work.',
    );
  return `port ${environment.port}, ${environment.siteUrl ?? 'no SITE_URL (local use)'}, proxies at ${proxies.reverse().join(', ')}`;
}

async function checkFolder({ dataDir }: Environment): Promise<string> {
  if (!existsSync(dataDir)) throw new Error(`${dataDir} does not exist yet; the first start creates it`);
  await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  const fault = await probeFolder(dataDir);
  if (fault !== null) throw unusableFolder(dataDir, fault);
  return dataDir;
}

async function checkDisk(environment: Environment): Promise<string> {
  const { bavail, bsize } = await statfs(environment.dataDir);
  const free = `${Math.floor((bavail * bsize) / 1_000_000)} MB free`;
  if (bavail * bsize < minFreeBytes) throw new Error(`${free}; at least ${minFreeBytes / 1_000_000} MB is recommended`);
  return free;
}

async function checkMigrations(environment: Environment): Promise<string> {
  const pending = await pendingMigrations(existingDatabase(environment));
  if (pending.length > 0) throw new Error(`pending: ${pending.join(', ')} (run scholium migrate)`);
  return 'up to date';
}

/** The existing database: the checks must not create one. */
function existingDatabase(environment: Environment): Engine {
  const engine = chooseEngine(environment);
  refuseLostDatabase(engine, environment.dataDir);
  if (engine.kind === 'sqlite' && !existsSync(engine.file))
    throw new Error(`${engine.file} does not exist yet; the first start creates it`);
  return engine;
}

/** The checks that need an open database. */
async function checkDatabase(environment: Environment): Promise<Finding[]> {
  let close: (() => Promise<void>) | undefined;
  const database = await runCheck('database', async () => {
    ({ close } = await connectDatabase(existingDatabase(environment)));
    const version = await databaseVersion();
    return requireNoProblems(await integrityProblems(), `${version}, intact`);
  });
  if (close === undefined) return [database];
  const schema = await runCheck('schema', async () => requireNoProblems(await schemaProblems(), 'complete'));
  const media = await runCheck('media', async () =>
    requireNoProblems(await mediaProblems(), 'every file is unchanged since it was stored'),
  );
  await close();
  return [database, schema, media];
}

/** Returns `otherwise` if there are no problems; else throws the first of them with the number of the rest. */
function requireNoProblems(problems: readonly string[], otherwise: string): string {
  if (problems.length === 0) return otherwise;
  const more = problems.length > maxNamedFaults ? `; and ${problems.length - maxNamedFaults} more` : '';
  throw new Error(problems.slice(0, maxNamedFaults).join('; ') + more);
}
