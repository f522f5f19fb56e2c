import { database } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';

/** Removes expired sessions, one-use links and counts of attempts. Returns the number of rows. Runs in the background. */
export async function pruneAccounts(): Promise<number> {
  const moment = now();
  const expired = { expiresAt: { lte: moment } };
  const sessions = await database().session.deleteMany({ where: expired });
  const links = await database().oneUseLink.deleteMany({ where: expired });
  const tries = await database().rateLimiterFlexible.deleteMany({ where: { expire: { lte: moment } } });
  return sessions.count + links.count + tries.count;
}
