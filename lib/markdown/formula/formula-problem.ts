import type { FormulaHole } from '../block/hole';
import { makeProblem } from '../problems/make-problem';
import { placeOf } from '../problems/place-of';
import type { Place, Problem } from '../problems/problem';
import { describeFault } from './faults/describe-fault';
import { describeRefusal } from './faults/describe-refusal';
import type { FormulaFault } from './faults/formula-fault';
import { articleBounds, formulaBounds } from './formula-bounds';
import { locateInPlan } from './locate-in-plan';
import type { FormulaFailure } from './typeset-formula';

/** Why a formula is shown as its source, with the position; `failure` is undefined if it is not closed. Positions are relative to its block. */
export function formulaProblem(
  hole: FormulaHole,
  failure: FormulaFailure | undefined,
  macros: Readonly<Record<string, unknown>>,
): Problem {
  if (failure === undefined) {
    const mark = /^(?:\$\$|\\\[|\\begin\{[^}]*\}|\$|\\\()/.exec(hole.shown)?.[0] ?? '$$';
    return makeProblem('math-unclosed', { mark, shown: 'formula' }, placeOf(hole.position));
  }
  if ('over' in failure) return boundProblem(failure.over, placeOf(hole.position));
  const fault =
    'refused' in failure
      ? describeRefusal(failure.refused, hole.plan.tex)
      : describeFault(failure.cause, hole.plan.tex, macros);
  return problemOf(fault, hole);
}

function boundProblem(over: Extract<FormulaFailure, { over: unknown }>['over'], place: Place): Problem {
  switch (over) {
    case 'length':
      return makeProblem('math-too-large', { bound: 'length', maxCharacters: formulaBounds.sourceCharacters }, place);
    case 'output':
      return makeProblem('math-too-large', { bound: 'output', maxCharacters: formulaBounds.htmlCharacters }, place);
    case 'number':
      return makeProblem('math-too-many', { bound: 'number', maxFormulas: articleBounds.formulas }, place);
    case 'size':
      return makeProblem('math-too-many', { bound: 'size' }, place);
    default:
      return makeProblem('math-too-large', { bound: over }, place);
  }
}

/** Reports the characters of a formula whose size is unknown, at the first of them. Positions are relative to its block. */
export function unmeasuredProblem(hole: FormulaHole, characters: string[]): Problem {
  const [first = ''] = characters;
  // For some characters KaTeX reports only a surrogate; one produced by a macro has no position.
  const offset = hole.plan.tex.indexOf(first);
  const position = offset < 0 ? hole.position : locateInPlan(hole, offset, first.length);
  return makeProblem(
    'math-character-unknown',
    { characters: characters.map(nameOfCharacter).join(' ') },
    placeOf(position),
  );
}

/** A character, or its code point if it is not visible. */
function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

function problemOf(fault: FormulaFault, hole: FormulaHole): Problem {
  const place = placeOf(locateInPlan(hole, fault.offset, fault.length));
  const { code, parameters, fix } = fault;
  // A fix over several lines would contain only TeX, without the quote or list marks before the lines.
  const markdownFix = fix &&
    !fix.replacement.includes('\n') && {
      title: fix.title,
      ...placeOf(locateInPlan(hole, fix.offset, fix.length)),
      replacement: fix.replacement,
    };
  return makeProblem(code, parameters as never, place, markdownFix || undefined);
}
