import type { Position } from 'unist';
import { makeProblem } from '../problems/make-problem';
import { moveProblem } from '../problems/move-problem';
import { placeOf } from '../problems/place-of';
import type { Fix } from '../problems/problem';
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
