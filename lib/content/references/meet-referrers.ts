import type { Transaction } from '@/lib/db/database';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { now } from '@/lib/kernel/clock';
import { findDangling, wouldDangle } from './find-dangling';
import { loadReferrers } from './load-referrers';
import { loadPublicFace, type PublicFace, shownOf } from './public-face';
import { rerenderDependentsKey, rerenderDependentsKind } from './rerender-job';

/**
 * To be called in the transaction that changes what readers have of an article, before it does: when other public articles
 * show any of it differently afterwards, they are rendered again in the background. Throws references_would_dangle `{ articles }`
 * when some reference would lead nowhere any more, unless `allowDangling` says that this is meant.
 */
export async function meetReferrers(
  tx: Transaction,
  articleId: string,
  after: PublicFace | null,
  allowDangling: boolean,
): Promise<void> {
  const referrers = await loadReferrers(tx, articleId, after === null ? [] : [after.slug]);
  if (referrers.length === 0) return;
  const before = await loadPublicFace(tx, articleId);
  const dangling = findDangling(referrers, before, after);
  if (dangling.length > 0 && !allowDangling) throw wouldDangle(dangling);
  const isShownAnew = (name: string) => shownOf(before, name) !== shownOf(after, name);
  if (!referrers.some(({ targets }) => targets.some(isShownAnew))) return;
  await enqueueJob(tx, {
    kind: rerenderDependentsKind,
    key: rerenderDependentsKey(articleId),
    data: { articleId },
    runAt: now(),
  });
}
