import { findRows } from '../find-rows';
import { wordsOfFault } from '../packages/package-macro';
import { commandRules } from './command-rules';
import { definitionRules } from './definition-rules';
import type { FaultCase, MacroTable } from './fault-case';
import { type FormulaFault, formulaFault, type TexRange } from './formula-fault';
import { layoutRules } from './layout-rules';
import { pairRules } from './pair-rules';
import { placeInTex } from './place-in-tex';
import { texFix } from './tex-fix';
import { valueRules } from './value-rules';

/**
 * Describes why KaTeX 0.16 rejected a formula: `cause` is what it threw for `tex` (a ParseError, a RangeError of the JavaScript engine, the
 * arrays that mhchem throws, or anything else), `macros` the macros in force, by name with their backslash. The range is where the
 * author has to look: for a missing closing, the opening; for a fault within a macro, the macro's use.
 */
export function describeFault(cause: unknown, tex: string, macros: MacroTable = {}): FormulaFault {
  const whole = wholeOf(tex);
  if (isOfTheMachine(cause)) return formulaFault('math-too-large', { bound: boundOf(cause) }, whole);
  const sentence = sentenceOf(cause);
  const fault: FaultCase = { tex, sentence, whole, macros, range: placeInTex(cause, tex, sentence, macros) };
  const reason = wordsOfFault(cause);
  if (reason !== undefined) return formulaFault('math-error', { reason }, fault.range ?? whole);
  const columns = arrayWithoutColumns(tex);
  if (columns !== undefined && !/^Undefined control/.test(sentence)) return columns;
  for (const { sentence: pattern, describe } of rules) {
    const found = pattern.exec(sentence);
    const described = found === null ? undefined : describe(fault, found);
    if (described !== undefined) return described;
  }
  return formulaFault('math-error', { reason: otherReason(sentence) }, fault.range ?? whole);
}

const rules = [...pairRules, ...commandRules, ...valueRules, ...layoutRules, ...definitionRules];

/** An array whose columns are missing takes the first sign of its content for them, and KaTeX's sentence is about what follows. */
function arrayWithoutColumns(tex: string): FormulaFault | undefined {
  const begin = /\\begin\s*\{d?array\}(?!\s*[[{])/.exec(tex);
  if (begin === null) return undefined;
  const [opening] = begin;
  const end = begin.index + opening.length;
  const close = tex.indexOf('\\end', end);
  const rows = findRows(tex, end).filter(({ to }) => close < 0 || to <= close);
  const counts = rows.map(({ from, to }) => tex.slice(from, to).split('&').length);
  const letters = 'c'.repeat(Math.min(maxColumns, Math.max(1, ...counts)));
  const reason = {
    en: `The columns of the array are missing: write ${opening}{${letters}}.`,
    zh: `数组缺少列的说明，应写成 ${opening}{${letters}}，`,
  };
  return formulaFault(
    'math-error',
    { reason },
    { offset: begin.index, length: opening.length },
    texFix(end, 0, `{${letters}}`),
  );
}

const maxColumns = 40;

function wholeOf(tex: string): TexRange {
  const inner = tex.trim();
  return inner === '' ? { offset: 0, length: tex.length } : { offset: tex.indexOf(inner), length: inner.length };
}

/** Firefox throws an InternalError where others throw a RangeError. */
function isOfTheMachine(cause: unknown): cause is Error {
  return cause instanceof Error && (cause instanceof RangeError || cause.name === 'InternalError');
}

function boundOf({ message }: Error): 'depth' | 'memory' {
  return /call stack|recursion/i.test(message) ? 'depth' : 'memory';
}

/** KaTeX's sentence without its position. The text of a TypeError depends on the browser; it comes from a macro's arguments. */
function sentenceOf(cause: unknown): string {
  if (Array.isArray(cause)) return String(cause[1] ?? cause[0] ?? '');
  if (cause instanceof TypeError) return 'TypeError';
  if (!(cause instanceof Error)) return String(cause);
  const { rawMessage } = cause as { rawMessage?: unknown };
  return typeof rawMessage === 'string' ? rawMessage : cause.message;
}

function otherReason(sentence: string) {
  if (/^Expected node of /.test(sentence)) {
    return { en: 'A command has an argument of a kind that it does not accept.', zh: '有命令得到了无法接受的内容，' };
  }
  if (/mhchem/i.test(sentence)) return { en: 'The chemical formula cannot be read.', zh: '化学式无法识别，' };
  if (sentence === 'TypeError') return { en: 'This formula cannot be typeset.', zh: '公式无法排版，' };
  return {
    en: `This formula cannot be typeset: ${sentence.replace(/[.\s]+$/, '')}.`,
    zh: `公式无法排版（${sentence}），`,
  };
}
