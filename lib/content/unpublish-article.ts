import type { Actor } from '@/lib/accounts/actor';
import { ScholiumError } from '@/lib/kernel/errors';
import type { ArticleDetail } from './article-view';
import { withdraw } from './published/withdraw';
import { changeState, type WithdrawalInput } from './working/change-state';
import { refuseTrashed } from './working/load-for-change';

/**
 * Makes a published or scheduled article a draft again. Throws stale_version, references_would_dangle
 * `{ articles }`, not_found, forbidden, and not_in_this_state `{ status }` for any other article.
 */
export function unpublishArticle(actor: Actor, input: WithdrawalInput): Promise<ArticleDetail> {
  return changeState(actor, 'article.publish', input, async (tx, row) => {
    refuseTrashed(row);
    if (row.status !== 'published' && row.status !== 'scheduled')
      throw new ScholiumError('not_in_this_state', { status: row.status });
    const { allowDangling } = input;
    return withdraw(tx, actor, row, { type: 'article.unpublished', status: 'draft', allowDangling });
  });
}
