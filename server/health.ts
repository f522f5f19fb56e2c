import type { IncomingMessage, ServerResponse } from 'node:http';
import { databaseHealth } from '@/lib/db/database-health';
import { environment } from '@/lib/kernel/env';
import { probeFolder } from '@/lib/kernel/probe-folder';
import { mediaFolder } from '@/lib/media/media-folder';

/** `/healthz`: the process is alive. `/readyz`: what works, `degraded` (200) while only reading does, `unavailable` (503) when nothing does. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = request.url?.split('?', 1)[0];
  if (path !== '/healthz' && path !== '/readyz') return false;
  const health = path === '/healthz' ? { status: 'ok' } : await recentHealth();
  const isAway = health.status === 'unavailable';
  response.writeHead(isAway ? 503 : 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(isAway && { 'retry-after': '5' }),
  });
  response.end(JSON.stringify(health));
  return true;
}

/** What works at present. A load balancer may go on sending readers to what is `degraded`. */
interface Health {
  status: 'ok' | 'degraded' | 'unavailable';
  reads: boolean;
  writes: boolean;
  problem?: string;
}

const withinMs = 2_000;
const freshMs = 1_000;
let last: { health: Promise<Health>; at: number } | null = null;

/** Looking writes to the disk, so whoever asks often is given the answer of a second ago. */
function recentHealth(): Promise<Health> {
  if (last === null || performance.now() - last.at > freshMs) last = { health: look(), at: performance.now() };
  return last.health;
}

async function look(): Promise<Health> {
  const { reads, writes, problem } = await databaseHealth(withinMs);
  if (!reads) return { status: 'unavailable', reads, writes, ...(problem && { problem }) };
  if (!writes) return { status: 'degraded', reads, writes, ...(problem && { problem }) };
  const fault = (await probeFolder(environment().dataDir)) ?? (await probeFolder(mediaFolder()));
  return fault === null
    ? { status: 'ok', reads, writes }
    : { status: 'degraded', reads, writes: false, problem: fault };
}
