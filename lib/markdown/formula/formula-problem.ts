import type { FormulaHole } from '../block/hole';
import { makeProblem } from '../problems/make-problem';
import { placeOf } from '../problems/place-of';
import type { Fix, Place, Problem } from '../problems/problem';
import { replacementFix } from '../problems/replacement-fix';
import { describeFault } from './faults/describe-fault';
import { describeRefusal } from './faults/describe-refusal';
import type { FormulaFault } from './faults/formula-fault';
import { articleBounds, formulaBounds } from './formula-bounds';
import type { Remark } from './latex/remarks';
import { locateInPlan } from './locate-in-plan';
import type { FormulaFailure } from './typeset-formula';

/** The fault for which KaTeX rejected a formula; undefined if it was not given to KaTeX or exceeds a bound. */
export function faultOf(
  { plan }: FormulaHole,
  failure: FormulaFailure | undefined,
  macros: Readonly<Record<string, unknown>>,
): FormulaFault | undefined {
  if (failure === undefined || 'over' in failure) return undefined;
  return 'refused' in failure
    ? describeRefusal(failure.refused, plan.tex)
    : describeFault(failure.cause, plan.tex, macros);
}

/** Why a formula is shown as its source though KaTeX did not reject it: it is not closed, or exceeds a bound. Positions are relative to its block. */
export function boundOrUnclosedProblem(hole: FormulaHole, failure: FormulaFailure | undefined): Problem {
  if (failure === undefined) {
    const mark = /^(?:\$\$|\\\[|\\begin\{[^}]*\}|\$|\\\()/.exec(hole.shown)?.[0] ?? '$$';
    return makeProblem('math-unclosed', { mark, shown: 'formula' }, placeOf(hole.position));
  }
  return boundProblem('over' in failure ? failure.over : 'size', placeOf(hole.position));
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

/** What macros found while the formula was typeset. Positions are relative to its block. */
export function remarkProblem(hole: FormulaHole, remark: Remark): Problem {
  const { from, to } = remark;
  const place =
    from === undefined || to === undefined ? placeOf(hole.position) : placeOf(locateInPlan(hole, from, to - from));
  if (remark.kind === 'package') return makeProblem('math-usepackage-unknown', { name: remark.name }, place);
  const { name, command } = remark;
  const replacement = otherCommands.get(command);
  const fix = replacement === undefined ? undefined : commandFix(hole, command, replacement, from);
  if (remark.kind === 'missing') return makeProblem('macro-missing', { name }, place, fix);
  const parameters = { name, by: remark.by, ...(replacement !== undefined && { replacement }) };
  return makeProblem('macro-taken', parameters, place, fix);
}

const otherCommands = new Map([
  ['\\newcommand', '\\renewcommand'],
  ['\\renewcommand', '\\newcommand'],
  ['\\newenvironment', '\\renewenvironment'],
]);

/** Replaces the defining command before the name at `from`. */
function commandFix(
  hole: FormulaHole,
  command: string,
  replacement: string,
  from: number | undefined,
): Fix | undefined {
  const at = from === undefined ? -1 : hole.plan.tex.lastIndexOf(command, from);
  if (at < 0) return undefined;
  return replacementFix(placeOf(locateInPlan(hole, at, command.length)), replacement);
}

/** A character, or its code point if it is not visible. */
function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}

/** The problem of a fault. Positions are relative to the formula's block. */
export function problemOf(fault: FormulaFault, hole: FormulaHole): Problem {
  const place = placeOf(locateInPlan(hole, fault.offset, fault.length));
  const { code, parameters, fix } = fault;
  // A fix over several lines would contain only TeX, without the quote or list marks before the lines.
  const markdownFix = fix &&
    !fix.replacement.includes('\n') && {
      title: fix.title,
      ...placeOf(locateInPlan(hole, fix.offset, fix.length)),
      replacement: fix.replacement,
    };
  const problem = makeProblem(code, parameters as never, place, markdownFix || undefined);
  if (code !== 'math-unknown-command' || parameters.definition === undefined) return problem;
  return { ...problem, macro: { name: parameters.command, tex: parameters.definition } };
}
