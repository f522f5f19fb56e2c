import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import { bundleRenderWorker } from '@/server/bundle-render-worker.mjs';
import { hostileDocuments } from './hostile-documents';
import { hostileSources } from './hostile-sources';

/**
 * Milliseconds that each hostile source takes in a rendering thread whose heap may hold as little as a setting allows, whether it was answered by the engine's own
 * bounds or cut short from outside, and the longest delay of the thread that takes requests meanwhile.
 * `npm run bench -- hostile 400` goes on with the first 400 generated documents.
 */
export async function benchHostile(only = '0'): Promise<void> {
  const documents = Number(only);
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.scholium', 'bench-'));
  const pool = new RenderPool({ file: await bundleRenderWorker(folder), workers: 1, seconds: 10, memoryMb: 256 });
  try {
    await pool.render({ source: 'warm $x$', options: { language: 'en' } }, 'interactive');
    const generated = [...hostileDocuments(1, documents)].map(({ name, source }) => [name, source] as const);
    for (const [name, source] of [...Object.entries(hostileSources), ...generated]) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const started = performance.now();
      const { problems } = await pool.render({ source, options: { language: 'en' } }, 'interactive');
      const took = performance.now() - started;
      delay.disable();
      const cut = problems.find(({ code }) => code === 'rendering-too-long' || code === 'rendering-too-large');
      const longest = Math.max(0, delay.max / 1e6 - 5);
      process.stdout.write(
        `${name.slice(0, 60).padEnd(60)} ${took.toFixed(0).padStart(6)} ms  delay ${longest.toFixed(0).padStart(4)} ms  ${cut?.code ?? 'answered'}\n`,
      );
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
