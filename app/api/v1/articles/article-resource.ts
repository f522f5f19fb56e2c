import type { ArticleDetail } from '@/lib/content/views/article-view';
import { maxNamedFaults } from '@/lib/contract/answer-bounds';
import type { ArticleResource } from '@/lib/contract/article';
import type { Place, Words } from '@/lib/markdown/problems/problem';
import { articleUrl } from '@/lib/site/site-url';
import { articleSummary } from './article-summary';

/** A whole article as the API returns it. Fields outside its `access` are omitted; only the first problems are listed. */
export function articleResource(article: ArticleDetail): ArticleResource {
  const { access } = article;
  return {
    ...articleSummary(article),
    html: article.html,
    ...(access.source ? { markdown: article.markdown } : {}),
    ...(access.problems ? problemsOf(article.problems) : {}),
    ...(article.isWorkingCopy ? { workingCopy: stateOf(article) } : {}),
  };
}

function stateOf(article: ArticleDetail): ArticleResource['workingCopy'] {
  return {
    excerpt: article.ownExcerpt,
    scheduledFor: article.scheduledFor?.toISOString() ?? null,
    deletedAt: article.deletedAt?.toISOString() ?? null,
    hasUnpublishedChanges: article.hasUnpublishedChanges,
    publicUrl: article.publicSlug === null ? null : articleUrl(article.publicSlug),
  };
}

function problemsOf(problems: ArticleDetail['problems']) {
  const more = problems.length - maxNamedFaults;
  return { problems: problems.slice(0, maxNamedFaults).map(problemOf), ...(more > 0 && { moreProblems: more }) };
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
