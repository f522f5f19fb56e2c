import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { apiClient } from '@/test/setup/api-client';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { signIn } from '@/test/setup/server-actions';
import { type WalkedSite, walk } from './walk';
import { writeArticles } from './write-articles';

const articleCount = 2_000;
const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
const idleSeconds = 90;

/**
 * Measures the memory of the production server, in megabytes, while it answers `requests` requests of every kind on 2,000 articles, and
 * after a minute and a half without requests. The server's settings are those of the environment. Needs `node server/prepare.mjs build`.
 */
export async function benchMemory(requests = '20000'): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-bench-'));
  const report = join(dataDir, 'memory.json');
  const { CACHE_MB, RENDER_WORKERS, DATABASE_URL } = process.env;
  const chosen = Object.entries({ CACHE_MB, RENDER_WORKERS, DATABASE_URL }).filter(([, value]) => value !== undefined);
  const settings = {
    ...owner,
    ...(Object.fromEntries(chosen) as Record<string, string>),
    MEMORY_REPORT: report,
    NODE_OPTIONS: `--import=${resolve('bench/memory/report-memory.mjs')} ${process.env.SERVER_NODE_OPTIONS ?? ''}`,
  };
  const reportAt = (when: string) => showMemory(when, report);
  await fill(dataDir);
  const server = await startServer(dataDir, settings);
  try {
    const site = await lookRound(server, dataDir);
    await wait(1_000);
    reportAt('started');
    const started = performance.now();
    const every = Math.ceil(Number(requests) / 10);
    const failed = await walk(site, Number(requests), (turn) => {
      if (turn % every === every - 1) reportAt(`${turn + 1} requests`);
    });
    const rate = Number(requests) / ((performance.now() - started) / 1_000);
    process.stdout.write(`${rate.toFixed(0)} requests per second, ${failed} failed\n`);
    if (failed > 0) process.stdout.write(`${server.output().slice(0, 2_000)}\n`);
    await wait(idleSeconds * 1_000);
    reportAt(`idle for ${idleSeconds} s`);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Fills the site by the command line while another server process has it open, so that nothing is cached in the measured one. */
async function fill(dataDir: string): Promise<void> {
  const sources = join(dataDir, 'sources');
  writeArticles(sources, articleCount);
  const server = await startServer(dataDir, owner);
  run(dataDir, ['import', 'markdown', sources, '--publish']);
  await server.stop();
  rmSync(sources, { recursive: true });
}

function run(dataDir: string, parameters: string[]): void {
  const { status, stderr } = runCommand(dataDir, parameters, owner);
  if (status !== 0 && stderr !== '')
    throw new Error(`scholium ${parameters.join(' ')}: ${status}\n${stderr.slice(-2_000)}`);
}

async function lookRound(server: RunningServer, dataDir: string): Promise<WalkedSite> {
  const { base } = server;
  const api = apiClient(server, dataDir);
  const cookie = (await signIn(base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD)).split(';')[0] ?? '';
  const found: WalkedSite['articles'] = [];
  for (let page = 1; page <= articleCount / 100; page += 1) {
    const answer = await fetch(`${base}/api/v1/articles?limit=100&page=${page}`);
    found.push(...(await answer.json()).data);
  }
  const { html } = (await (await fetch(`${base}/api/v1/articles/${found[0]?.slug}`)).json()).data;
  const media = [...new Set(String(html).match(/\/media\/[^"?]+/g))];
  if (found.length !== articleCount || media.length === 0)
    throw new Error(`The site has ${found.length} articles and ${media.length} images.`);
  const slugs = found.map(({ id, slug }) => ({ id, slug }));
  const tags = Array.from({ length: 60 }, (_, index) => `topic-${index}`);
  const months = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2021, index)).toISOString().slice(0, 7));
  return { base, api, cookie, articles: slugs, tags, months, media };
}

function showMemory(when: string, report: string): void {
  const figures: Record<string, number> = JSON.parse(readFileSync(report, 'utf8'));
  const shown = Object.entries(figures).map(([name, megabytes]) => `${name} ${String(megabytes).padStart(4)}`);
  process.stdout.write(`${when.padEnd(18)} ${shown.join('  ')}\n`);
}
