import { hostname } from 'node:os';
import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { type ClaimedJob, claimJobs } from '@/lib/jobs/claim-jobs';
import { completeJob } from '@/lib/jobs/complete-job';
import { failJob } from '@/lib/jobs/fail-job';
import { log } from '@/lib/kernel/log';

/** What each kind of job does. A handler must be idempotent: its process may die between its work and its record. */
const handlers: Record<string, (job: ClaimedJob) => Promise<unknown>> = {
  'publish-article': () => publishDueArticles(),
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
