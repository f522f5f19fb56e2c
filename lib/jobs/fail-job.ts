import { database } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import type { ClaimedJob } from './claim-jobs';

const firstDelayMs = 5_000;
const maxDelayMs = 60 * 60 * 1000;
const maxMessageCharacters = 1_000;

/**
 * Requeues a failed job to run again later: after 5 seconds, then twice as long each time, at most an hour. Stores the error
 * message for people to read. Returns false if the caller no longer owns the job.
 */
export async function failJob(job: ClaimedJob, error: unknown): Promise<boolean> {
  const moment = await databaseTime(database());
  const { count } = await database().job.updateMany({
    where: { id: job.id, leasedBy: job.lease },
    data: {
      leasedBy: null,
      leasedUntil: null,
      runAt: new Date(moment.getTime() + retryDelayMs(job.attempts)),
      lastError: message(error),
    },
  });
  return count > 0;
}

/** Milliseconds until the next attempt after the given number of attempts (1 or more). */
export function retryDelayMs(attempts: number): number {
  return Math.min(firstDelayMs * 2 ** Math.max(0, attempts - 1), maxDelayMs);
}

function message(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll('\0', '').slice(0, maxMessageCharacters);
}
