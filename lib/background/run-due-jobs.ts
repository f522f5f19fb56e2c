import { hostname } from 'node:os';
import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { rerenderDependentsKind } from '@/lib/content/references/rerender-job';
import { rerenderArticles } from '@/lib/content/rerender-articles';
import { rerenderDependents } from '@/lib/content/rerender-dependents';
import { type ClaimedJob, claimJobs } from '@/lib/jobs/claim-jobs';
import { completeJob } from '@/lib/jobs/complete-job';
import { continueJob } from '@/lib/jobs/continue-job';
import { failJob } from '@/lib/jobs/fail-job';
import { log } from '@/lib/kernel/log';
import { renderingJobKind } from '@/lib/site/rendering-job';

/** What each kind of job does. A handler must be idempotent: its process may die between its work and its record. */
const handlers: Record<string, (job: ClaimedJob) => Promise<unknown>> = {
  'publish-article': () => publishDueArticles(),
  [rerenderDependentsKind]: (job) => inParts(job, (after) => rerenderDependents(String(job.data.articleId), after)),
  [renderingJobKind]: (job) => inParts(job, rerenderArticles),
};

/** Runs the jobs that are due now, one after the other. One that fails is logged and tried again later. Gives how many ran. */
export async function runDueJobs(): Promise<number> {
  const worker = `${hostname()}:${process.pid}`;
  const jobs = await claimJobs({ worker, limit: 20, leaseSeconds: 120, kinds: Object.keys(handlers) });
  for (const job of jobs) {
    try {
      await handlers[job.kind]?.(job);
      await completeJob(job);
    } catch (error) {
      log().error({ err: error, job: job.kind, key: job.key }, 'job failed');
      await failJob(job, error);
    }
  }
  return jobs.length;
}

/** Runs one part of a job's work, which begins behind `after` and gives where the next part begins, or null at the end. */
async function inParts(job: ClaimedJob, run: (after: string) => Promise<string | null>): Promise<void> {
  const after = await run(typeof job.data.after === 'string' ? job.data.after : '');
  if (after !== null) await continueJob(job, { ...job.data, after });
}
