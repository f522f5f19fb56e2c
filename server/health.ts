import type { IncomingMessage, ServerResponse } from 'node:http';
import { databaseHealth } from '@/lib/db/database-health';
import { environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { probeFolder } from '@/lib/kernel/probe-folder';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';
import { mediaFolder } from '@/lib/media/media-folder';

/** `/healthz`: the process is alive. `/readyz`: what works; `degraded` (200) if only reading does, `unavailable` (503) if nothing does. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = request.url?.split('?', 1)[0];
  if (path !== '/healthz' && path !== '/readyz') return false;
  const health = path === '/healthz' ? { status: 'ok' } : await recentHealth();
  const isAway = health.status === 'unavailable';
  response.writeHead(isAway ? 503 : 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(isAway && { 'retry-after': String(retryAfterSeconds) }),
  });
  response.end(JSON.stringify(health));
  return true;
}

/** What works at present. A load balancer may still send readers to a `degraded` server. */
interface Health {
  status: 'ok' | 'degraded' | 'unavailable';
  reads: boolean;
  writes: boolean;
  problem?: string;
}

const healthTimeoutMs = 2_000;
const freshMs = 1_000;
let lastCheck: { health: Promise<Health>; endedAt: number | null } | null = null;

/** A check writes to the disk, so its result is reused for a second, and requests that arrive during a check share it. */
function recentHealth(): Promise<Health> {
  const isOver = lastCheck === null || (lastCheck.endedAt !== null && performance.now() - lastCheck.endedAt > freshMs);
  if (lastCheck === null || isOver) {
    const health = checkHealth();
    const started: NonNullable<typeof lastCheck> = { health, endedAt: null };
    const end = () => {
      started.endedAt = performance.now();
    };
    health.then(end, end);
    lastCheck = started;
  }
  return lastCheck.health;
}

async function checkHealth(): Promise<Health> {
  const [{ reads, writes, problem }, fault] = await Promise.all([databaseHealth(healthTimeoutMs), storageProblem()]);
  if (!reads) return { status: 'unavailable', reads, writes, ...(problem && { problem }) };
  if (!writes) return { status: 'degraded', reads, writes, ...(problem && { problem }) };
  return fault === null
    ? { status: 'ok', reads, writes }
    : { status: 'degraded', reads, writes: false, problem: fault };
}

let runningProbe: Promise<string | null> | null = null;

/** The fault of the folders, or null. Only one probe runs at a time: each hanging one would block a thread of the process. */
async function storageProblem(): Promise<string | null> {
  runningProbe ??= probeFolders().finally(() => {
    runningProbe = null;
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('disk_hanging'), healthTimeoutMs);
  });
  return Promise.race([runningProbe, timeout]).finally(() => clearTimeout(timer));
}

async function probeFolders(): Promise<string | null> {
  try {
    return (await probeFolder(environment().dataDir)) ?? (await probeFolder(mediaFolder()));
  } catch (error) {
    log().error({ err: error }, 'the data folder cannot be used');
    return 'folder_unusable';
  }
}
