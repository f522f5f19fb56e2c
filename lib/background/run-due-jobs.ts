import { hostname } from 'node:os';
import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { publishJobKind } from '@/lib/content/published/publish-job';
import { rerenderDependentsKind } from '@/lib/content/references/queue-rerendering';
import { rerenderDependents } from '@/lib/content/rerendering/rerender-dependents';
import { type ClaimedJob, claimJobs } from '@/lib/jobs/claim-jobs';
import { completeJob } from '@/lib/jobs/complete-job';
import { continueJob } from '@/lib/jobs/continue-job';
import { failJob } from '@/lib/jobs/fail-job';
import { log } from '@/lib/kernel/log';
import { renderingJobKind } from '@/lib/site/update-rendering-settings';
import { rerenderOutdatedKind, rerenderSite } from './rerender-site';

/** Runs a kind of job, for at most a minute. It must be idempotent: the process may die after the work and before it is recorded. */
type Handler = (job: ClaimedJob, signal: AbortSignal) => Promise<unknown>;

/** Lanes run in parallel: neither a publication nor the referrers of a changed article wait for a site to be rendered. */
const lanes = {
  /** Publications at their time. */
  prompt: { [publishJobKind]: () => publishDueArticles() },
  /** Articles that refer to one that changed. */
  following: { [rerenderDependentsKind]: rerenderReferrers },
  /** The whole site, for a new setting or a new engine. */
  rendering: {
    [renderingJobKind]: rerenderSite,
    [rerenderOutdatedKind]: rerenderSite,
  },
} satisfies Record<string, Record<string, Handler>>;

export type Lane = keyof typeof lanes;

/**
 * Runs the due jobs of a lane (by default of all lanes), one after the other, until there are none or `signal` stops it. A
 * failed job is logged and tried again later. Returns how many ran.
 */
export async function runDueJobs(lane?: Lane, signal = new AbortController().signal): Promise<number> {
  const handlers: Record<string, Handler> =
    lane === undefined ? Object.assign({}, ...Object.values(lanes)) : lanes[lane];
  const worker = `${hostname()}:${process.pid}`;
  for (let ran = 0; ; ran += 1) {
    const claim = { worker, limit: 1, leaseSeconds: 120, kinds: Object.keys(handlers) };
    const [job] = signal.aborted ? [] : await claimJobs(claim);
    if (job === undefined) return ran;
    try {
      await handlers[job.kind]?.(job, signal);
      await completeJob(job);
    } catch (error) {
      log().error({ err: error, job: job.kind, key: job.key }, 'job failed');
      await failJob(job, error);
    }
  }
}

/** Renders one part of the articles that refer to an article. */
async function rerenderReferrers(job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const { articleId, after } = job.data;
  const next = await rerenderDependents(String(articleId), typeof after === 'string' ? after : '', { signal });
  if (next !== null) await continueJob(job, { ...job.data, after: next });
}
