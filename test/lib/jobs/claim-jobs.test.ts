import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import type { Engine } from '@/lib/db/engine';
import { type ClaimedJob, claimJobs } from '@/lib/jobs/claim-jobs';
import { completeJob } from '@/lib/jobs/complete-job';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { failJob, retryDelayMs } from '@/lib/jobs/fail-job';
import { useDatabase } from '@/test/setup/database';

const past = new Date('2020-01-01T00:00:00Z');
const options = { worker: 'one', limit: 10, leaseSeconds: 60 };

function add(key: string, runAt = past, kind = 'test'): Promise<void> {
  return transaction((tx) => enqueueJob(tx, { kind, key, data: { of: key }, runAt }));
}

async function claimOne(): Promise<ClaimedJob> {
  const [job] = await claimJobs(options);
  if (!job) throw new Error('No job was due.');
  return job;
}

/** What passing of time does to a lease. */
async function endLeases(): Promise<void> {
  await database().job.updateMany({ data: { leasedUntil: past } });
}

describe('claimJobs', () => {
  const files = useDatabase();
  beforeEach(async () => {
    await database().job.deleteMany();
  });

  it('gives due jobs, those due longest first, with what they carry', async () => {
    await add('second', new Date('2020-01-02T00:00:00Z'));
    await add('first');
    const jobs = await claimJobs(options);
    expect(jobs.map(({ key, kind, data, attempts }) => ({ key, kind, data, attempts }))).toEqual([
      { key: 'first', kind: 'test', data: { of: 'first' }, attempts: 1 },
      { key: 'second', kind: 'test', data: { of: 'second' }, attempts: 1 },
    ]);
  });

  it('leaves jobs of the future, of other kinds and beyond the limit', async () => {
    const moment = await databaseTime(database());
    await add('future', new Date(moment.getTime() + 60_000));
    await add('other', past, 'other');
    await add('a');
    await add('b');
    const jobs = await claimJobs({ ...options, limit: 1, kinds: ['test'] });
    expect(jobs.map(({ key }) => key)).toEqual(['a']);
  });

  it('gives nothing twice while the lease lasts, and everything again after it', async () => {
    await add('a');
    const first = await claimOne();
    expect(await claimJobs({ ...options, worker: 'two' })).toEqual([]);
    await endLeases();
    const second = await claimJobs({ ...options, worker: 'two' });
    expect(second.map(({ key, attempts }) => ({ key, attempts }))).toEqual([{ key: 'a', attempts: 2 }]);
    expect(second[0]?.lease).not.toBe(first.lease);
  });

  it('gives each job to exactly one of many that claim at once', async () => {
    const keys = await addMany(40);
    const rounds = Array.from({ length: 12 }, (_, index) =>
      claimJobs({ ...options, worker: `worker-${index}`, limit: 5 }),
    );
    const claimed = (await Promise.all(rounds)).flat().map(({ key }) => key);
    expect(claimed.toSorted()).toEqual(keys);
  });

  it('gives each job to exactly one of two processes', async () => {
    const keys = await addMany(60);
    const shares = await Promise.all([claimElsewhere(files.engine()), claimElsewhere(files.engine())]);
    expect(shares.flat().toSorted()).toEqual(keys);
  });
});

describe('completeJob', () => {
  useDatabase();

  it('takes the job off the table, once', async () => {
    await add('done');
    const job = await claimOne();
    expect(await completeJob(job)).toBe(true);
    expect(await completeJob(job)).toBe(false);
    expect(await database().job.count()).toBe(0);
  });

  it('leaves a job whose lease went to another runner', async () => {
    await add('slow');
    const slow = await claimOne();
    await endLeases();
    const quick = await claimOne();
    expect(await completeJob(slow)).toBe(false);
    expect(await completeJob(quick)).toBe(true);
  });

  it('leaves a job that was put on the table again while it ran', async () => {
    await add('again');
    const job = await claimOne();
    await add('again');
    expect(await completeJob(job)).toBe(false);
    expect((await claimOne()).attempts).toBe(1);
    await database().job.deleteMany();
  });

  it("is undone with the handler's own transaction", async () => {
    await add('kept');
    const job = await claimOne();
    const failing = transaction(async (tx) => {
      await completeJob(job, tx);
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await database().job.count({ where: { key: 'kept' } })).toBe(1);
  });
});

describe('failJob', () => {
  useDatabase();

  it('gives the job back for later, with its message', async () => {
    await add('faulty');
    const job = await claimOne();
    const before = await databaseTime(database());
    expect(await failJob(job, new Error('no route\0 to host'))).toBe(true);
    expect(await claimJobs(options)).toEqual([]);
    const row = await database().job.findUniqueOrThrow({ where: { key: 'faulty' } });
    expect(row).toMatchObject({ leasedBy: null, leasedUntil: null, lastError: 'no route to host', attempts: 1 });
    expect(row.runAt.getTime() - before.getTime()).toBeGreaterThanOrEqual(retryDelayMs(1));
  });

  it('does not touch a job that another runner has', async () => {
    await add('taken');
    const slow = await claimOne();
    await endLeases();
    await claimOne();
    expect(await failJob(slow, 'late')).toBe(false);
    const row = await database().job.findUniqueOrThrow({ where: { key: 'taken' } });
    expect(row.lastError).toBeNull();
  });

  it('waits twice as long each time, an hour at most', () => {
    expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(retryDelayMs(50)).toBe(3_600_000);
  });
});

async function addMany(count: number): Promise<string[]> {
  const keys = Array.from({ length: count }, (_, index) => `job-${index}`);
  for (const key of keys) await add(key);
  return keys.toSorted();
}

/** The keys that a process of its own gets when it claims until nothing is left. */
async function claimElsewhere(engine: Engine): Promise<string[]> {
  const script = fileURLToPath(new URL('./claiming-process.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, JSON.stringify(engine)]);
  return JSON.parse(stdout);
}
