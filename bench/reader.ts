import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, startServer } from '@/test/setup/server';

const paths = ['/healthz', '/', '/page/2', '/articles/softmax-margins', '/tags/pytorch', '/api/v1/articles?limit=20'];
const connectionCount = 8;
const secondsEach = 4;

/** Requests per second of the production build with the demo articles, relative to `/healthz`. Needs `node server/prepare.mjs build`. */
export async function benchReader(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-bench-'));
  const server = await startServer(dataDir, {
    OWNER_EMAIL: 'owner@example.org',
    OWNER_PASSWORD: 'correct horse battery',
  });
  try {
    runCommand(dataDir, ['seed']);
    let base = 0;
    for (const path of paths) {
      await requestsPerSecond(server.base + path, 1);
      const rate = await requestsPerSecond(server.base + path, secondsEach);
      base ||= rate;
      process.stdout.write(
        `${path.padEnd(32)} ${rate.toFixed(0).padStart(7)}/s  ${(rate / base).toFixed(3)} x ${paths[0]}\n`,
      );
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function requestsPerSecond(address: string, seconds: number): Promise<number> {
  const started = performance.now();
  const end = started + seconds * 1_000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connectionCount }, worker));
  return done / ((performance.now() - started) / 1_000);
}
