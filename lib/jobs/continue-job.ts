import { database } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import type { ClaimedJob } from './claim-jobs';

/**
 * Requeues a job to run again at once, with new `data`: for work that is done in parts. Returns false if the job was replaced,
 * cancelled or taken over in the meantime; then nothing is changed.
 */
export async function continueJob(job: ClaimedJob, data: Record<string, unknown>): Promise<boolean> {
  const moment = await databaseTime(database());
  const { count } = await database().job.updateMany({
    where: { id: job.id, leasedBy: job.lease },
    data: { data: JSON.stringify(data), runAt: moment, attempts: 0, leasedBy: null, leasedUntil: null },
  });
  return count > 0;
}
