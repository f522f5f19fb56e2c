import type { Actor } from '@/lib/accounts/actor';
import { ScholiumError } from '@/lib/kernel/errors';
import { withdrawArticle } from './published/withdraw';
import type { ArticleDetail } from './views/article-view';
import type { WithdrawalInput } from './working/change-state';
import { refuseTrashed } from './working/load-for-change';

/**
 * Archives an article that is or was public: it is neither listed nor served until it is published again. Archiving an archived
 * article changes nothing. Throws stale_version, references_would_dangle `{ articles }`, not_found, forbidden, and
 * not_in_this_state `{ status }` for an article that was never public.
 */
export function archiveArticle(actor: Actor, input: WithdrawalInput): Promise<ArticleDetail> {
  return withdrawArticle(actor, 'article.publish', input, (row) => {
    refuseTrashed(row);
    if (row.status === 'archived') return null;
    if (row.publishedAtVersion === null) throw new ScholiumError('not_in_this_state', { status: row.status });
    return { type: 'article.archived', status: 'archived' };
  });
}
