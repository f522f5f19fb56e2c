import type { ArticleDetail } from '@/lib/content/article-view';
import type { ArticleResource } from '@/lib/contract/article';
import type { ArticleAccess } from './article-access';
import { articleSummary } from './article-summary';

/**
 * A whole article as the API gives it. What `access` does not cover is left out; the excerpts, which a resource must have, are then empty.
 */
export function articleResource(article: ArticleDetail, access: ArticleAccess): ArticleResource {
  return {
    ...articleSummary(article),
    ...(access.text ? { html: article.html } : { excerpt: '', excerptText: '' }),
    ...(access.source ? { markdown: article.markdown } : {}),
    ...(access.problems ? { problems: article.problems.map(problemOf) } : {}),
  };
}

function problemOf(problem: ArticleDetail['problems'][number]) {
  const { code, severity, message, line, column, endLine, endColumn } = problem;
  return { code, severity, message, line, column, endLine, endColumn };
}
