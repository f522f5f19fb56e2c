import type { Position } from 'unist';
import type { Problem } from '../rendering';
import type { ArticleState } from './article-state';

/** Most problems that are listed; who has more mends these first, and a hostile source cannot fill the database. */
const most = 1_000;

/** Records a problem at a place in the source; without a place it stands at the very start. */
export function reportProblem(
  state: ArticleState,
  severity: Problem['severity'],
  code: string,
  message: string,
  place: Position | undefined,
): void {
  if (state.problems.length > most) return;
  if (state.problems.length === most) {
    state.problems.push(
      problemAt('warning', 'too-many-problems', `Only the first ${most} problems are listed.`, place),
    );
  } else state.problems.push(problemAt(severity, code, message, place));
}

function problemAt(severity: Problem['severity'], code: string, message: string, place: Position | undefined): Problem {
  const start = place?.start ?? { line: 1, column: 1 };
  const end = place?.end ?? start;
  return {
    code,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
