import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import type { ArticleDetail } from './views/article-view';
import { changeState, type StateInput } from './working/change-state';
import { claimVersion } from './working/claim-version';
import { refuseTrashed } from './working/load-for-change';
import { loadWorkingSource } from './working/load-working-source';

/**
 * Makes an archived article a draft. Throws stale_version, not_found, forbidden, and not_in_this_state `{ status }` for an article that
 * is not archived.
 */
export function unarchiveArticle(actor: Actor, input: StateInput): Promise<ArticleDetail> {
  return changeState(actor, 'article.publish', input, async (tx, row) => {
    refuseTrashed(row);
    if (row.status !== 'archived') throw new ScholiumError('not_in_this_state', { status: row.status });
    const version = await claimVersion(tx, row, { status: 'draft' });
    const event = { type: 'article.unarchived', subjectId: row.id, actor: actorLabel(actor), data: { version } };
    await recordEvent(tx, event);
    return loadWorkingSource(tx, row.id);
  });
}
