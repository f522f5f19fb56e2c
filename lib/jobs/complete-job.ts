import { database, type Queryable } from '@/lib/db/database';
import type { ClaimedJob } from './claim-jobs';

/**
 * Takes a job that was done off the table, in the handler's own transaction when one is given. Returns false when the lease was
 * lost or the job was replaced or cancelled in the meantime; the row is then somebody else's and stays.
 */
export async function completeJob(job: ClaimedJob, queryable: Queryable = database()): Promise<boolean> {
  const { count } = await queryable.job.deleteMany({ where: { id: job.id, leasedBy: job.lease } });
  return count > 0;
}
