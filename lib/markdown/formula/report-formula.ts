import type { ArticleBlock, ArticleFacts } from '../assemble/article-facts';
import { makeProblem } from '../problems/make-problem';
import { moveProblem } from '../problems/move-problem';
import { placeOf } from '../problems/place-of';
import type { Problem } from '../problems/problem';
import type { FormulaHole } from '../read/hole';
import { describeFault } from './faults/describe-fault';
import { describeRefusal } from './faults/describe-refusal';
import type { FormulaFault } from './faults/formula-fault';
import { locateInPlan } from './locate-in-plan';
import type { FormulaFailure } from './typeset-formula';

/** Records why a formula is shown as its source, at the place in it, and gives the problem. */
export function reportFormula(
  hole: FormulaHole,
  failure: FormulaFailure | undefined,
  macros: Readonly<Record<string, unknown>>,
  block: ArticleBlock,
  facts: ArticleFacts,
): Problem {
  const problem = moveProblem(describe(hole, failure, macros), block.block.line - 1);
  facts.problems.push(problem);
  return problem;
}

function describe(
  hole: FormulaHole,
  failure: FormulaFailure | undefined,
  macros: Readonly<Record<string, unknown>>,
): Problem {
  if (failure === undefined) {
    const mark = /^(?:\$\$|\\\[|\\begin\{[^}]*\}|\$|\\\()/.exec(hole.shown)?.[0] ?? '$$';
    return makeProblem('math-unclosed', { mark, shown: 'formula' }, placeOf(hole.position));
  }
  if ('over' in failure) {
    if (failure.over === 'length') {
      return makeProblem('math-too-large', { bound: 'length', most: 20_000 }, placeOf(hole.position));
    }
    if (failure.over === 'depth') return makeProblem('math-too-large', { bound: 'depth' }, placeOf(hole.position));
    return makeProblem('math-too-many', { most: 5_000 }, placeOf(hole.position));
  }
  const fault =
    'refused' in failure
      ? describeRefusal(failure.refused, hole.plan.tex)
      : describeFault(failure.cause, hole.plan.tex, macros);
  return problemOf(fault, hole);
}

function problemOf(fault: FormulaFault, hole: FormulaHole): Problem {
  const place = placeOf(locateInPlan(hole, fault.offset, fault.length));
  const { code, parameters, fix } = fault;
  // A fix over several lines would hold the lines of the TeX alone, without the marks of a quote or a list before them.
  const mended = fix &&
    !fix.replacement.includes('\n') && {
      title: fix.title,
      ...placeOf(locateInPlan(hole, fix.offset, fix.length)),
      replacement: fix.replacement,
    };
  return makeProblem(code, parameters as never, place, mended || undefined);
}
