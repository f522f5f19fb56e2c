import { type Actor, actorLabel } from '@/lib/accounts/actor';
import type { Action } from '@/lib/accounts/policy';
import type { ArticleStatus } from '@/lib/contract/article';
import { database, type Transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { type PrerenderedReferrers, prerenderReferrers } from '../references/prerender-referrers';
import { lockPublicLabels } from '../references/public-labels-lock';
import { type ReferrerUpdate, updateReferrers } from '../references/update-referrers';
import type { ArticleDetail } from '../views/article-view';
import { changeState, type WithdrawalInput } from '../working/change-state';
import { checkVersion, claimVersion } from '../working/claim-version';
import { loadForChange } from '../working/load-for-change';
import { loadWorkingSource } from '../working/load-working-source';
import type { WorkingSource } from '../working/working-row';
import { publishJobKey } from './publish-job';
import { leaveRedirect } from './take-public-address';

/** The new state of an article that is no longer public or scheduled, and its event. */
export interface Withdrawal {
  type: string;
  status: ArticleStatus;
  deletedAt?: Date;
  reason?: string;
}

/**
 * Runs a change that makes an article unavailable to readers: `decide` returns the withdrawal for the current article, or null if there is
 * nothing to do, and throws to refuse. Articles that refer to it are rendered without it first, so that its text disappears from them too.
 */
export async function withdrawArticle(
  actor: Actor,
  action: Action,
  input: WithdrawalInput,
  decide: (row: WorkingSource) => Withdrawal | null,
): Promise<ArticleDetail> {
  const { id, allowDangling = false } = input;
  const before = await loadForChange(database(), actor, action, id);
  checkVersion(input.version, before.version);
  const isTaken = decide(before) !== null && before.publishedVersion !== null;
  const renewed: PrerenderedReferrers = isTaken ? await prerenderReferrers(id, null, allowDangling) : new Map();
  return changeState(actor, action, input, async (tx, row) => {
    const withdrawal = decide(row);
    return withdrawal === null ? row : withdraw(tx, actor, row, withdrawal, { allowDangling, renewed });
  });
}

/**
 * Removes an article's published version or schedule. Its public address stays reserved, so that if it is published again under
 * another one, old links still redirect to it. The working copy and all revisions are kept. Throws
 * references_would_dangle `{ articles }`.
 */
export async function withdraw(
  tx: Transaction,
  actor: Actor,
  row: WorkingSource,
  withdrawal: Withdrawal,
  referrers: ReferrerUpdate,
): Promise<WorkingSource> {
  const { type, reason, ...state } = withdrawal;
  await lockPublicLabels(tx);
  const version = await claimVersion(tx, row, { ...state, scheduledFor: null });
  if (row.publishedVersion) {
    await updateReferrers(tx, row.id, null, referrers);
    await tx.publishedVersion.deleteMany({ where: { articleId: row.id } });
    await leaveRedirect(tx, row.id, row.publishedVersion.slug);
  }
  if (row.scheduledFor) await cancelJob(tx, publishJobKey(row.id));
  const data = { version, slug: row.publishedVersion?.slug ?? null, ...(reason !== undefined && { reason }) };
  await recordEvent(tx, { type, subjectId: row.id, actor: actorLabel(actor), data });
  return loadWorkingSource(tx, row.id);
}
