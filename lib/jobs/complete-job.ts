import { database, type Queryable } from '@/lib/db/database';
import type { ClaimedJob } from './claim-jobs';

/**
 * Removes a completed job, in the handler's transaction if one is given. Returns false if the lease was lost or the job was
 * replaced or cancelled in the meantime; the row then belongs to another runner and is kept.
 */
export async function completeJob(job: ClaimedJob, queryable: Queryable = database()): Promise<boolean> {
  const { count } = await queryable.job.deleteMany({ where: { id: job.id, leasedBy: job.lease } });
  return count > 0;
}
