import katex, { type ParseError } from 'katex';
import 'katex/contrib/mhchem';
import { bytesOf } from '@/lib/kernel/bytes-of';
import type { FormulaPlan } from '../block/formula-plan';
import { engineMemory } from '../engine-memory';
import { copyText } from '../text/copy-text';
import { formulaBounds } from './formula-bounds';
import type { FormulaSession, Macro } from './formula-session';
import { type FormulaBudget, katexSafety, typesetWithin } from './limit-katex';
import { type DividedFormula, divideAtNumbers } from './number-slots';
import { usedMacros } from './used-macros';

export interface TypesetFormula extends DividedFormula {
  /** Characters whose size KaTeX does not know, each once. */
  unmeasured: string[];
}

/** Why a formula cannot be typeset: what KaTeX threw, a command that is not allowed, or a bound that was exceeded. */
export type FormulaFailure =
  | { cause: unknown }
  | { refused: string }
  | { over: 'length' | 'depth' | 'parts' | 'output' | 'number' | 'size' };

/**
 * Typesets one formula as rehype-katex does, with the same call of KaTeX (with mhchem) and the options that make it safe; a formula seen
 * before with the same macros comes from memory. It never throws. The session's macros and bounds are used up alike in both cases, so the
 * result does not depend on the memory. `written` is the TeX as the author typed it, for the MathML annotation.
 */
export function typesetFormula(
  written: string,
  plan: FormulaPlan,
  display: boolean,
  session: FormulaSession,
): TypesetFormula | FormulaFailure {
  const { cost, isDeep, defines, key: ownKey } = factsOf(written, plan, display);
  if (written.length > formulaBounds.sourceCharacters) return { over: 'length' };
  if (cost > formulaBounds.costCharacters) return { over: 'parts' };
  session.formulas -= 1;
  session.costCharacters -= cost;
  if (session.formulas < 0) return { over: 'number' };
  if (session.costCharacters < 0) return { over: 'size' };
  if (isDeep) return { over: 'depth' };
  const key = ownKey + usedMacros(written, session.macros);
  const kept = defines ? undefined : memory.get(key);
  const isKnown = kept !== undefined && kept.tokens <= session.tokens && kept.nodes <= session.nodes;
  const compiled = isKnown ? kept : compile(written, plan, display, session, defines ? null : key);
  session.tokens -= compiled.tokens;
  session.nodes -= compiled.nodes;
  session.htmlCharacters -= compiled.size;
  return session.htmlCharacters < 0 ? { over: 'size' } : compiled.result;
}

/** A cached formula: its result and what it uses of the session's bounds. `size`: characters of HTML. */
interface CompiledFormula {
  result: TypesetFormula | FormulaFailure;
  tokens: number;
  nodes: number;
  size: number;
}

/** `key` is null if the result must not be cached. */
function compile(
  written: string,
  plan: FormulaPlan,
  display: boolean,
  session: FormulaSession,
  key: string | null,
): CompiledFormula {
  formulaCounter.compiled += 1;
  const limits = {
    tokens: Math.min(session.tokens, formulaBounds.tokens),
    nodes: Math.min(session.nodes, formulaBounds.nodes),
  };
  const budget: FormulaBudget = { ...limits };
  const macros = { ...session.macros };
  const { result, unmeasured } = typesetWithin(budget, () => renderWithKatex(written, plan, display, macros));
  if (key === null) keepDefinitions(macros, session);
  const size = 'pieces' in result ? sizeOf(result.pieces) : 0;
  const isOwnBound = limits.tokens === formulaBounds.tokens && limits.nodes === formulaBounds.nodes;
  const compiled = {
    result: bounded(result, budget, isOwnBound, size, unmeasured),
    tokens: limits.tokens - Math.max(0, budget.tokens),
    nodes: budget.isOver === 'nodes' ? 0 : limits.nodes - budget.nodes,
    size,
  };
  if (key !== null && isOwnBound) memory.set(key, compiled);
  return compiled;
}

/** The result, or the bound that was exceeded: the formula's own, or what is left of the article's. */
function bounded(
  result: Omit<TypesetFormula, 'unmeasured'> | FormulaFailure,
  budget: FormulaBudget,
  isOwnBound: boolean,
  size: number,
  unmeasured: string[],
): TypesetFormula | FormulaFailure {
  if (budget.isOver === 'nodes') return { over: isOwnBound ? 'parts' : 'size' };
  if (size > formulaBounds.htmlCharacters) return { over: 'output' };
  return 'pieces' in result ? { ...result, unmeasured } : result;
}

/** Facts about a formula that do not depend on the article, by its plan: while one is edited, all others are looked up at every key. */
interface FormulaFacts {
  cost: number;
  isDeep: boolean;
  defines: boolean;
  key: string;
}

const knownFacts = new WeakMap<FormulaPlan, FormulaFacts>();

function factsOf(written: string, plan: FormulaPlan, display: boolean): FormulaFacts {
  const known = knownFacts.get(plan);
  if (known !== undefined) return known;
  // Numbers inside the TeX are only in the plan's TeX.
  const changedTex = plan.insertions.length === 0 ? '' : `\u0000${plan.tex}`;
  const facts: FormulaFacts = {
    cost: costOf(written),
    isDeep: written.length <= formulaBounds.sourceCharacters && nestingDepth(written) > formulaBounds.nestingLevels,
    defines: definitionPattern.test(written),
    key: `${display ? 'D' : 'I'}${written}${changedTex}`,
  };
  knownFacts.set(plan, facts);
  return facts;
}

/** How many formulas this process has compiled, rather than taken from memory. */
export const formulaCounter = { compiled: 0 };

const memory = engineMemory.cache<string, CompiledFormula>(({ result }) => bytesOf(result));
const definitionPattern = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet|global|long)(?![A-Za-z])/;

function sizeOf(pieces: string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** The cost of typesetting, in characters of plain TeX: every cell of an array is a box of its own. */
function costOf(tex: string): number {
  return tex.length + 20 * (tex.split('&').length - 1);
}

/** Whether TeX is short and simple enough to be typeset. */
export function isWithinBounds(tex: string): boolean {
  if (tex.length > formulaBounds.sourceCharacters || costOf(tex) > formulaBounds.costCharacters) return false;
  return nestingDepth(tex) <= formulaBounds.nestingLevels;
}

/** Definitions in a formula apply to those after it. Names with `@` are internal to KaTeX. */
function keepDefinitions(macros: Record<string, Macro>, session: FormulaSession): void {
  for (const [name, macro] of Object.entries(macros)) if (!name.includes('@')) session.macros[name] = macro;
}

function renderWithKatex(
  written: string,
  plan: FormulaPlan,
  display: boolean,
  macros: Record<string, Macro>,
): Omit<TypesetFormula, 'unmeasured'> | FormulaFailure {
  let refused: string | undefined;
  try {
    const html = katex.renderToString(plan.tex, {
      displayMode: display,
      throwOnError: true,
      ...katexSafety,
      // Same as `false`, and records the command.
      trust: (context: { command: string }) => {
        refused ??= context.command;
        return false;
      },
      // A definition applies to later formulas, as in TeX outside groups.
      globalGroup: true,
      macros: macros as Record<string, string>,
    });
    if (refused !== undefined) return { refused };
    return divideAtNumbers(copyText(html), written, plan);
  } catch (cause) {
    const bare = withoutMark(plan);
    const bareResult = bare && renderWithKatex(written, bare, display, macros);
    return bareResult !== undefined && 'cause' in bareResult ? bareResult : { cause: cause as ParseError };
  }
}

/** A command that lacks its argument takes the number's placeholder instead, and KaTeX then reports text that nobody wrote. */
function withoutMark(plan: FormulaPlan): FormulaPlan | undefined {
  if (plan.mark === null) return undefined;
  return { ...plan, tex: plan.tex.slice(0, -`\\tag{${plan.mark}}`.length), numbering: 'none', mark: null };
}

/**
 * How deep braces and brackets of TeX are nested. mhchem rereads nested content once for each level, so its time grows with the depth;
 * nobody writes more than a dozen levels.
 */
function nestingDepth(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < tex.length; index += 1) {
    const sign = tex[index];
    if (sign === '\\') index += 1;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if ((sign === '}' || sign === ']') && depth > 0) depth -= 1;
  }
  return deepest;
}
