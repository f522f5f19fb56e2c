import type { Position } from 'unist';
import type { Problem } from '../rendering';
import type { ArticleState } from './article-state';

/** Records a problem at a place in the source; without a place it stands at the very start. */
export function reportProblem(
  state: ArticleState,
  severity: Problem['severity'],
  code: string,
  message: string,
  place: Position | undefined,
): void {
  const start = place?.start ?? { line: 1, column: 1 };
  const end = place?.end ?? start;
  state.problems.push({
    code,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  });
}
