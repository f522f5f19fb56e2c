import type { Actor } from '@/lib/accounts/actor';
import { ScholiumError } from '@/lib/kernel/errors';
import { withdrawArticle } from './published/withdraw';
import type { ArticleDetail } from './views/article-view';
import type { WithdrawalInput } from './working/change-state';
import { refuseTrashed } from './working/load-for-change';

/**
 * Makes a published or scheduled article a draft again. Throws stale_version, references_would_dangle
 * `{ articles }`, not_found, forbidden, and not_in_this_state `{ status }` for any other article.
 */
export function unpublishArticle(actor: Actor, input: WithdrawalInput): Promise<ArticleDetail> {
  return withdrawArticle(actor, 'article.publish', input, (row) => {
    refuseTrashed(row);
    if (row.status !== 'published' && row.status !== 'scheduled')
      throw new ScholiumError('not_in_this_state', { status: row.status });
    return { type: 'article.unpublished', status: 'draft' };
  });
}
