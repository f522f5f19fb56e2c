import type { ArticleBlock, ArticleFacts } from '../assemble/article-facts';
import { makeProblem } from '../problems/make-problem';
import { moveProblem } from '../problems/move-problem';
import { placeOf } from '../problems/place-of';
import type { Problem } from '../problems/problem';
import type { FormulaHole } from '../read/hole';
import { describeFault } from './faults/describe-fault';
import { type FormulaFault, formulaFault } from './faults/formula-fault';
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
    return makeProblem('math-too-many', { most: 5_000 }, placeOf(hole.position));
  }
  const fault =
    'refused' in failure ? refusedFault(failure.refused, hole) : describeFault(failure.cause, hole.plan.tex, macros);
  return problemOf(fault, hole);
}

function refusedFault(command: string, hole: FormulaHole): FormulaFault {
  const offset = Math.max(0, hole.plan.tex.indexOf(command));
  return formulaFault('math-not-allowed', { command }, { offset, length: command.length });
}

function problemOf(fault: FormulaFault, hole: FormulaHole): Problem {
  const place = placeOf(locateInPlan(hole, fault.offset, fault.length));
  const { code, parameters, fix } = fault;
  const mended = fix && {
    title: fix.title,
    ...placeOf(locateInPlan(hole, fix.offset, fix.length)),
    replacement: fix.replacement,
  };
  return makeProblem(code, parameters as never, place, mended);
}
