import type { Actor } from '@/lib/accounts/actor';
import { now } from '@/lib/kernel/clock';
import { withdrawArticle } from './published/withdraw';
import type { ArticleDetail } from './views/article-view';
import type { WithdrawalInput } from './working/change-state';

/**
 * Moves an article to the trash, where it is not public and in no other list; nothing is deleted. An article that is already
 * there is unchanged. Throws stale_version, references_would_dangle `{ articles }`, not_found, forbidden.
 */
export function trashArticle(actor: Actor, input: WithdrawalInput): Promise<ArticleDetail> {
  return withdrawArticle(actor, 'article.trash', input, (row) => {
    if (row.deletedAt) return null;
    const status = row.status === 'archived' ? 'archived' : 'draft';
    return { type: 'article.trashed', status, deletedAt: now() };
  });
}
