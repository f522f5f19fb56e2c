import type { Position } from 'unist';
import { makeProblem } from '../problems/make-problem';
import { placeOf } from '../problems/place-of';
import type { Fix, Problem } from '../problems/problem';
import type { ProblemCode, ProblemParameters } from '../problems/problem-catalogue';
import type { ArticleBlock, ArticleFacts } from './article-facts';

/** Records a fault whose place, and whose fix's place, count from the start of a block. */
export function reportAt<Code extends ProblemCode>(
  facts: ArticleFacts,
  block: ArticleBlock,
  code: Code,
  parameters: ProblemParameters<Code>,
  position: Position | undefined,
  fix?: Fix,
): void {
  const problem = makeProblem(code, parameters, placeOf(position), fix);
  facts.problems.push(moveProblem(problem, block.block.line - 1));
}

/** The problem with its lines counted from another start. */
export function moveProblem(problem: Problem, lines: number): Problem {
  if (lines === 0) return problem;
  const moved = { ...problem, line: problem.line + lines, endLine: problem.endLine + lines };
  if (problem.fix === undefined) return moved;
  return { ...moved, fix: { ...problem.fix, line: problem.fix.line + lines, endLine: problem.fix.endLine + lines } };
}
