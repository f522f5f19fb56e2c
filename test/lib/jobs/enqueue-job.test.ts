import { describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { claimJobs } from '@/lib/jobs/claim-jobs';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { useDatabase } from '@/test/setup/database';

const past = new Date('2020-01-01T00:00:00Z');

describe('enqueueJob', () => {
  useDatabase();

  it('keeps one job of a key, with what was said last', async () => {
    await transaction((tx) => enqueueJob(tx, { kind: 'a', key: 'k', data: { n: 1 }, runAt: past }));
    await transaction((tx) => enqueueJob(tx, { kind: 'b', key: 'k', data: { n: 2, 字: '极限' }, runAt: past }));
    const jobs = await claimJobs({ worker: 'w', limit: 10, leaseSeconds: 60 });
    expect(jobs).toMatchObject([{ kind: 'b', key: 'k', data: { n: 2, 字: '极限' } }]);
    await database().job.deleteMany();
  });

  it('keeps one job of a key that many put there at once', async () => {
    const enqueue = (n: number) =>
      transaction((tx) => enqueueJob(tx, { kind: 'a', key: 'same', data: { n }, runAt: past }));
    await Promise.all(Array.from({ length: 8 }, (_, n) => enqueue(n)));
    expect(await database().job.count()).toBe(1);
    await database().job.deleteMany();
  });

  it('exists exactly when the change that wanted it does', async () => {
    const failing = transaction(async (tx) => {
      await enqueueJob(tx, { kind: 'a', key: 'undone', data: {}, runAt: past });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await database().job.count()).toBe(0);
  });
});

describe('cancelJob', () => {
  useDatabase();

  it('takes the job off the table and tells whether there was one', async () => {
    await transaction((tx) => enqueueJob(tx, { kind: 'a', key: 'k', data: {}, runAt: past }));
    expect(await transaction((tx) => cancelJob(tx, 'k'))).toBe(true);
    expect(await transaction((tx) => cancelJob(tx, 'k'))).toBe(false);
    expect(await claimJobs({ worker: 'w', limit: 10, leaseSeconds: 60 })).toEqual([]);
  });
});
