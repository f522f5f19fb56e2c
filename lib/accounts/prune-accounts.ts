import { database } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';

/** Removes what is over: sessions, one-use links, counts of tries. Returns how many rows. For the background. */
export async function pruneAccounts(): Promise<number> {
  const moment = now();
  const over = { expiresAt: { lte: moment } };
  const sessions = await database().session.deleteMany({ where: over });
  const links = await database().oneUseLink.deleteMany({ where: over });
  const tries = await database().rateLimiterFlexible.deleteMany({ where: { expire: { lte: moment } } });
  return sessions.count + links.count + tries.count;
}
