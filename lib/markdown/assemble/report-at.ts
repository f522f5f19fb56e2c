import type { Position } from 'unist';
import { makeProblem } from '../problems/make-problem';
import { moveProblem } from '../problems/move-problem';
import { placeOf } from '../problems/place-of';
import type { Fix, Problem } from '../problems/problem';
import type { ProblemCode, ProblemParameters } from '../problems/problem-catalogue';
import type { ArticleBlock, ArticleFacts } from './article-facts';

/** Records a problem whose place and fix count from the start of a block. */
export function reportAt<Code extends ProblemCode>(
  facts: ArticleFacts,
  block: ArticleBlock,
  code: Code,
  parameters: ProblemParameters<Code>,
  position: Position | undefined,
  fix?: Fix,
): void {
  addProblem(facts, block, makeProblem(code, parameters, placeOf(position), fix));
}

/** Records a problem whose places count from the start of a block. */
export function addProblem(facts: ArticleFacts, block: ArticleBlock, problem: Problem): void {
  facts.problems.push(moveProblem(problem, block.source.line - 1));
}
