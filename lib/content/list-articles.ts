import type { Actor } from '@/lib/accounts/actor';
import type { ArticleListQuery } from '@/lib/contract/article';
import { listPublished } from './published/list-published';
import type { ArticleList } from './views/article-view';
import { listWorking } from './working/list-working';

/**
 * Articles by the filters of the query. Without `status`, or with `published`: published versions, newest first, the same for
 * every actor. With another status: working copies that the actor may read, most recently changed first (`any`: all that are not in
 * the trash). Throws invalid_cursor, not_found for a page past the end, not_signed_in, missing_scope.
 */
export function listArticles(actor: Actor, query: ArticleListQuery): Promise<ArticleList> {
  return query.status === undefined || query.status === 'published' ? listPublished(query) : listWorking(actor, query);
}
