import type { Transaction } from '@/lib/db/database';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { now } from '@/lib/kernel/clock';
import { loadReferrers } from './load-referrers';
import { appearanceOf, loadPublicLabels, type PublicLabels } from './public-labels';

/** The kind of the job that renders again the articles that refer to an article's labels. */
export const rerenderDependentsKind = 'rerender-dependents';

/**
 * To be called in the transaction that stores a new rendering of an article, before it does: other public articles that show a changed
 * label of it are rendered again in the background.
 */
export async function queueReferrers(tx: Transaction, articleId: string, after: PublicLabels): Promise<void> {
  const referrers = await loadReferrers(tx, articleId);
  if (referrers.length === 0) return;
  const before = await loadPublicLabels(tx, articleId);
  const isShownAnew = (name: string) => appearanceOf(before, name) !== appearanceOf(after, name);
  if (referrers.some(({ targets }) => targets.some(isShownAnew))) await queueRerendering(tx, articleId);
}

/** Enqueues the job that renders again the articles that refer to an article; there is one per article. */
export function queueRerendering(tx: Transaction, articleId: string): Promise<void> {
  const key = `${rerenderDependentsKind}:${articleId}`;
  return enqueueJob(tx, { kind: rerenderDependentsKind, key, data: { articleId }, runAt: now() });
}
