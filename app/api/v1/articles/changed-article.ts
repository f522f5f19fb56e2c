import type { ArticleDetail } from '@/lib/content/views/article-view';
import { type ArticleReceipt, type ArticleResource, changedArticle as schema } from '@/lib/contract/article';
import { oneOf } from '@/lib/contract/paging';
import { articleUrl } from '@/lib/site/site-url';
import { articleResource } from './article-resource';

/** The OpenAPI response of every change of an article. */
export const changedArticleResponse = {
  description: 'The working copy; for a token without `drafts:read`, a receipt without its text.',
  content: { 'application/json': { schema: oneOf(schema) } },
};

/** The response to a change: the working copy if the caller may read it, else only what the next change needs. */
export function changedArticle(article: ArticleDetail): ArticleResource | ArticleReceipt {
  if (article.access.text) return articleResource(article);
  const { id, status, version, publicSlug } = article;
  return { id, status, version, url: publicSlug === null ? null : articleUrl(publicSlug) };
}
