import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { recordEvent } from '@/lib/events/record-event';
import type { ArticleDetail } from './views/article-view';
import { changeState } from './working/change-state';
import { claimVersion } from './working/claim-version';
import { loadWorkingSource } from './working/load-working-source';

/**
 * Restores an article from the trash: as archived if it was, else as a draft, never as public. An article that is not in the
 * trash is unchanged. Throws not_found, forbidden.
 */
export function restoreArticle(actor: Actor, { id }: { id: string }): Promise<ArticleDetail> {
  return changeState(actor, 'article.trash', { id }, async (tx, row) => {
    if (!row.deletedAt) return row;
    const version = await claimVersion(tx, row, { deletedAt: null });
    await recordEvent(tx, { type: 'article.restored', subjectId: id, actor: actorLabel(actor), data: { version } });
    return loadWorkingSource(tx, id);
  });
}
