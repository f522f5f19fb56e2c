import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import { bundleRenderWorker } from '@/server/bundle-render-worker.mjs';
import { hostileDocuments } from './hostile-documents';
import { hostileKind, hostileKinds } from './hostile-kinds';
import { hostileSources } from './hostile-sources';

/** Seconds of processor time above which a document counts as slow. */
const slowSeconds = 0.5;
/** Lengths at which each kind is rendered, each four times the previous one. */
const lengths = [30_000, 120_000, 480_000];
/** Below this many seconds a time depends more on the clock than on the document. */
const measurableSeconds = 0.2;

/**
 * Measures the seconds of processor time for each hostile source in a rendering thread with the smallest permitted heap, whether it was
 * limited by the engine or cut short by the pool, and the longest delay of the request thread meanwhile. At the end it prints how many
 * were slow, the slowest, how their time grows with their length, and the process's peak memory.
 * `npm run bench -- hostile 400` uses the first 400 generated documents.
 */
export async function benchHostile(only = '267'): Promise<void> {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.scholium', 'bench-'));
  const pool = new RenderPool({ file: await bundleRenderWorker(folder), workers: 1, seconds: 10, memoryMb: 256 });
  try {
    await measure(pool, 'warm', 'warm $x$');
    const before = process.resourceUsage().maxRSS / 1024;
    const generated = [...hostileDocuments(1, Number(only))].map(({ name, source }) => [name, source] as const);
    const times: Measured[] = [];
    for (const [name, source] of [...Object.entries(hostileSources), ...generated])
      times.push(await measure(pool, name, source));
    const growth: { name: string; exponent: number }[] = [];
    for (const name of hostileKinds) growth.push({ name, exponent: await measureGrowth(pool, name, times) });
    summarize(times, growth, before);
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  name: string;
  seconds: number;
  cut: boolean;
}

async function measure(pool: RenderPool, name: string, source: string): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = process.cpuUsage();
  const { problems } = await pool.render({ source, options: { language: 'en' } }, 'interactive');
  const { user, system } = process.cpuUsage(started);
  delay.disable();
  const seconds = (user + system) / 1e6;
  const limitProblem = problems.find(({ code }) => code === 'rendering-too-long' || code === 'rendering-too-large');
  const longest = Math.max(0, delay.max / 1e6 - 5);
  const shown = `${seconds.toFixed(2).padStart(6)} s  delay ${longest.toFixed(0).padStart(4)} ms  ${limitProblem?.code ?? 'answered'}`;
  process.stdout.write(`${name.slice(0, 60).padEnd(60)} ${shown}\n`);
  return { name, seconds, cut: limitProblem !== undefined };
}

/** The largest exponent of the growth of a kind's time between two lengths; 0 if the times are too short to measure. */
async function measureGrowth(pool: RenderPool, name: string, times: Measured[]): Promise<number> {
  let last = Number.POSITIVE_INFINITY;
  let exponent = 0;
  for (const length of lengths) {
    const measured = await measure(pool, `${name}, ${length / 1_000}k`, hostileKind(name, length));
    times.push(measured);
    const grown = Math.log(measured.seconds / last) / Math.log(4);
    if (measured.seconds > measurableSeconds) exponent = Math.max(exponent, grown);
    last = Math.max(measured.seconds, measurableSeconds / 4);
  }
  return exponent;
}

function summarize(times: Measured[], growth: { name: string; exponent: number }[], before: number): void {
  const count = times.filter(({ seconds }) => seconds > slowSeconds).length;
  const [worst] = times.toSorted((one, other) => other.seconds - one.seconds);
  const [fastest] = growth.toSorted((one, other) => other.exponent - one.exponent);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    [
      '',
      `over ${slowSeconds} s          ${count} of ${times.length}, ${times.filter(({ cut }) => cut).length} cut short from outside`,
      `worst               ${worst?.seconds.toFixed(2)} s (${worst?.name})`,
      `exponent of growth  ${fastest?.exponent.toFixed(2)} at most (${fastest?.name})`,
      `peak of memory      ${peak.toFixed(0)} MB, ${before.toFixed(0)} MB before the first`,
      '',
    ].join('\n'),
  );
}
