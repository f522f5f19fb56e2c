import { beforeEach, describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { type ClaimedJob, claimJobs } from '@/lib/jobs/claim-jobs';
import { completeJob } from '@/lib/jobs/complete-job';
import { continueJob } from '@/lib/jobs/continue-job';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { useDatabase } from '@/test/setup/database';

const add = () =>
  transaction((tx) => enqueueJob(tx, { kind: 'test', key: 'k', data: { part: 1 }, runAt: new Date(0) }));

async function claim(): Promise<ClaimedJob> {
  const [job] = await claimJobs({ worker: 'one', limit: 1, leaseSeconds: 60 });
  if (!job) throw new Error('No job was due.');
  return job;
}

describe('continueJob', () => {
  useDatabase();
  beforeEach(async () => {
    await database().job.deleteMany();
  });

  it('gives the job back to be run at once with other data, and the end of this run removes nothing', async () => {
    await add();
    const first = await claim();
    expect(await continueJob(first, { part: 2 })).toBe(true);
    expect(await completeJob(first)).toBe(false);
    const second = await claim();
    expect(second).toMatchObject({ id: first.id, data: { part: 2 }, attempts: 1 });
    expect(await completeJob(second)).toBe(true);
  });

  it('leaves alone what replaced it in the meantime', async () => {
    await add();
    const job = await claim();
    await add();
    expect(await continueJob(job, { part: 2 })).toBe(false);
    expect((await claim()).data).toEqual({ part: 1 });
  });
});
