import type { Actor } from '@/lib/accounts/actor';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import { type ArticleReceipt, type ArticleResource, changedArticle as schema } from '@/lib/contract/article';
import { oneOf } from '@/lib/contract/paging';
import { articleUrl } from '@/lib/site/site-url';
import { workingAccess } from './article-access';
import { articleResource } from './article-resource';

/** The OpenAPI response of every change of an article. */
export const changedArticleResponse = {
  description: 'The working copy; to a token without `drafts:read` a receipt that says nothing of its text.',
  content: { 'application/json': { schema: oneOf(schema) } },
};

/** The answer to `actor` about the article it changed: the working copy if it may read it, else what it needs for its next change. */
export async function changedArticle(actor: Actor, article: ArticleDetail): Promise<ArticleResource | ArticleReceipt> {
  const access = await workingAccess(actor, article);
  if (access) return articleResource(article, access);
  const { id, status, version, publicSlug } = article;
  return { id, status, version, url: publicSlug === null ? null : articleUrl(publicSlug) };
}
