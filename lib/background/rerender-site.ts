import { hasOutdated, type RerenderTally, rerenderArticles } from '@/lib/content/rerendering/rerender-articles';
import { transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import type { ClaimedJob } from '@/lib/jobs/claim-jobs';
import { continueJob } from '@/lib/jobs/continue-job';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { now } from '@/lib/kernel/clock';
import { log } from '@/lib/kernel/log';
import { workPace } from '@/lib/kernel/work-pace';
import { engineVersion } from '@/lib/markdown/generated/engine-version';

/** The kind, and the key, of the single job that renders again the articles rendered by another version of the engine. */
export const rerenderOutdatedKind = 'rerender-outdated';

/**
 * Schedules rendering again the public articles that another version of the engine rendered, and returns whether it did. An
 * existing job for this version continues where it is; one for another version starts over.
 */
export async function planRerendering(): Promise<boolean> {
  if (!(await hasOutdated())) return false;
  const isNew = await transaction(async (tx) => {
    await lockTransaction(tx, 'jobs.plan-rerendering');
    const open = await tx.job.findUnique({ where: { key: rerenderOutdatedKind }, select: { data: true } });
    if (open && JSON.parse(open.data).engineVersion === engineVersion) return false;
    const data = { engineVersion };
    await enqueueJob(tx, { kind: rerenderOutdatedKind, key: rerenderOutdatedKind, data, runAt: now() });
    return true;
  });
  if (isNew) log().info({ engineVersion }, 'the site will be rendered again by the present engine');
  return isNew;
}

const logEveryMs = 10_000;

/**
 * Runs one turn of a job that renders the site again, and requeues the job with its position and counts. Logs its progress every
 * ten seconds and at the end. A job with a version of the engine concerns articles rendered by another version; a server that
 * runs a different version throws, so that another server takes the job.
 */
export async function rerenderSite(job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const { engineVersion: requiredVersion, after, tally } = job.data as Order;
  if (requiredVersion !== undefined && requiredVersion !== engineVersion)
    throw new Error(`This job needs a server with version ${requiredVersion} of the engine.`);
  let latest = tally;
  const report = everyTenSeconds(tally?.done ?? 0);
  const onProgress = (progress: RerenderTally) => {
    latest = progress;
    report(progress);
  };
  const next = await rerenderArticles(after, {
    outdatedOnly: requiredVersion !== undefined,
    signal,
    tally,
    onProgress,
  });
  if (next !== null) await continueJob(job, { ...job.data, after: next, tally: latest });
  else if (latest) log().info({ ...latest, engineVersion }, 'articles were rendered again');
}

/** The job's data. */
interface Order {
  engineVersion?: string;
  after?: string;
  tally?: RerenderTally;
}

function everyTenSeconds(doneBefore: number): (tally: RerenderTally) => void {
  const pace = workPace(doneBefore);
  let last = performance.now();
  return (tally) => {
    if (performance.now() - last < logEveryMs) return;
    last = performance.now();
    log().info({ ...tally, ...pace(tally.done, tally.total) }, 'articles are being rendered again');
  };
}
