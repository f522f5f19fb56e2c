import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startServer } from '@/test/setup/server';
import { type StrangerRequest, strangerRequests } from './stranger-requests';

const maxWaitMs = 50;

/**
 * How much one client can slow down others: sends each hostile request of the list to the production build and prints the worst wait of
 * `/healthz` meanwhile, compared with the worst while nothing is sent. Needs `node server/prepare.mjs build`.
 */
export async function benchStrangers(only?: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-bench-'));
  const server = await startServer(dataDir, {
    OWNER_EMAIL: 'owner@example.org',
    OWNER_PASSWORD: 'correct horse battery',
  });
  const slowNames: string[] = [];
  try {
    await (await fetch(`${server.base}/admin/sign-in`)).text();
    for (const request of strangerRequests.filter(({ name }) => only === undefined || name.includes(only))) {
      await request.send(server.base);
      const { worst, median, answers } = await measure(server.base, request);
      if (worst > maxWaitMs) slowNames.push(request.name);
      process.stdout.write(
        `${request.name.padEnd(44)} worst ${worst.toFixed(0).padStart(6)} ms  median ${median.toFixed(1).padStart(5)} ms  ${answers}\n`,
      );
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.stdout.write(
    slowNames.length === 0 ? `All under ${maxWaitMs} ms.\n` : `Over ${maxWaitMs} ms: ${slowNames.join('; ')}\n`,
  );
}

/** Measures three rounds of one request, and the waits of other requests meanwhile. */
async function measure(base: string, { send }: StrangerRequest) {
  const probe = new Worker(new URL('./health-probe.mjs', import.meta.url), { workerData: { base } });
  await once(probe, 'message');
  const answers: string[] = [];
  for (let round = 0; round < 3; round++) answers.push(await send(base));
  probe.postMessage('stop');
  const [{ worst, median }] = (await once(probe, 'message')) as [{ worst: number; median: number }];
  await probe.terminate();
  return { worst, median, answers: [...new Set(answers)].join(' ') };
}
