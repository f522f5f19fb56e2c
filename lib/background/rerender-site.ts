import { type RerenderTally, rerenderArticles } from '@/lib/content/rerender-articles';
import type { ClaimedJob } from '@/lib/jobs/claim-jobs';
import { continueJob } from '@/lib/jobs/continue-job';
import { log } from '@/lib/kernel/log';
import { workPace } from '@/lib/kernel/work-pace';
import { engineVersion } from '@/lib/markdown/engine-version';

const logEveryMs = 10_000;

/**
 * Does one turn of a job that renders the site again, and gives the job back with where to go on and what is done so far. It
 * logs its progress every ten seconds and at the end. An order that names a version of the engine concerns what another version
 * rendered, and is refused, for another server to take, by one that has not that version.
 */
export async function rerenderSite(job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const { engineVersion: wanted, after, tally } = job.data as Order;
  if (wanted !== undefined && wanted !== engineVersion)
    throw new Error(`This order waits for a server with version ${wanted} of the engine.`);
  let latest = tally;
  const report = everyTenSeconds(tally?.done ?? 0);
  const onProgress = (progress: RerenderTally) => {
    latest = progress;
    report(progress);
  };
  const next = await rerenderArticles(after, { outdatedOnly: wanted !== undefined, signal, tally, onProgress });
  if (next !== null) await continueJob(job, { ...job.data, after: next, tally: latest });
  else if (latest) log().info({ ...latest, engineVersion }, 'articles were rendered again');
}

/** The data in the row of the job. */
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
