import type { ArticleDetail } from '@/lib/content/article-view';
import type { ArticleResource } from '@/lib/contract/article';
import type { Place, Words } from '@/lib/markdown/problems/problem';
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
  const { code, severity, message, fix } = problem;
  return {
    code,
    severity,
    message: wordsOf(message),
    ...placeOf(problem),
    ...(fix && { fix: { title: wordsOf(fix.title), ...placeOf(fix), replacement: fix.replacement } }),
  };
}

function wordsOf({ en, zh }: Words): Words {
  return { en, zh };
}

function placeOf({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}
