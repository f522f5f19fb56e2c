import { type Actor, actorLabel } from '@/lib/accounts/actor';
import type { ArticleStatus } from '@/lib/contract/article';
import type { Transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { meetReferrers } from '../references/meet-referrers';
import { claimVersion } from '../working/claim-version';
import { loadWorkingSource } from '../working/load-working-source';
import type { WorkingSource } from '../working/working-row';
import { publishJobKey } from './publish-job';
import { leaveRedirect } from './take-public-address';

/**
 * The state an article goes to when it is no longer public or planned to be, and the event that tells of it. `allowDangling`:
 * references of other public articles to it may lead nowhere afterwards.
 */
export interface Withdrawal {
  type: string;
  status: ArticleStatus;
  deletedAt?: Date;
  reason?: string;
  allowDangling?: boolean | undefined;
}

/**
 * Takes an article away from readers and from the schedule. Its public address stays its own, so that when it is published
 * again under another one, old links still lead to it. The working copy and all revisions stay. Throws
 * references_would_dangle `{ articles }`.
 */
export async function withdraw(
  tx: Transaction,
  actor: Actor,
  row: WorkingSource,
  withdrawal: Withdrawal,
): Promise<WorkingSource> {
  const { type, reason, allowDangling = false, ...state } = withdrawal;
  const version = await claimVersion(tx, row, { ...state, scheduledFor: null });
  if (row.publishedVersion) {
    await meetReferrers(tx, row.id, null, allowDangling);
    await tx.publishedVersion.deleteMany({ where: { articleId: row.id } });
    await leaveRedirect(tx, row.id, row.publishedVersion.slug);
  }
  if (row.scheduledFor) await cancelJob(tx, publishJobKey(row.id));
  const data = { version, slug: row.publishedVersion?.slug ?? null, ...(reason !== undefined && { reason }) };
  await recordEvent(tx, { type, subjectId: row.id, actor: actorLabel(actor), data });
  return loadWorkingSource(tx, row.id);
}
