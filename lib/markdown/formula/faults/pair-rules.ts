import type { Words } from '../../problems/problem';
import { checkBalance } from './check-balance';
import type { FaultCase, FaultRule } from './fault-case';
import { findLastCommand } from './find-command';
import { findIncompleteCommand } from './find-incomplete-command';
import { findOpenBracket } from './find-open-bracket';
import { type FormulaFault, formulaFault } from './formula-fault';
import { scanGroups } from './scan-groups';
import { texFix } from './tex-fix';

/** KaTeX missed a closing, found one too many, or met the end of a group where it expected an argument. */
export const pairRules: readonly FaultRule[] = [
  { sentence: /^Expected group as argument to '\\left'$/, describe: (fault) => delimiterAtEnd(fault) },
  { sentence: /^Expected (?:'|& or |\\\\ or )/, describe: imbalance },
  {
    sentence: /^(?:Mismatch: |Mismatched |Extra \}$|Unexpected end of input|\\verb ended|Extra close brace)/,
    describe: imbalance,
  },
  { sentence: /^Expected group as argument to '(.+)'$/, describe: (fault) => imbalance(fault) },
  { sentence: /^Unexpected end of input in a macro argument, expected '\]'$/, describe: openBracket },
  {
    sentence: /^(?:Extra \}$|Unexpected end of input|Invalid size: 'EOF')/,
    describe: (fault) => openBracket(fault) ?? argument(fault),
  },
  {
    sentence: /^Expected group as argument to '(.+)'$/,
    describe: (fault, [, command = '']) => argumentOf(fault, command),
  },
  {
    sentence: /^Got function '\\right' with no arguments as argument to '(.+)'$/,
    describe: (fault, [, command = '']) => argumentOf(fault, command),
  },
  { sentence: /^Expected group after '(.)'$/, describe: script },
  { sentence: /^Expected '(.+)', got '&'$/, describe: separator },
  { sentence: /^Expected 'EOF', got '([_^#])'$/, describe: (fault, [, character = '']) => stray(fault, character) },
  {
    sentence: /^Expected '(.+)', got '(.+)'$/s,
    describe: (fault, [, wanted = '', actual = '']) => unexpected(fault, wanted, actual),
  },
  { sentence: /^Mismatched (.+)$/, describe: (fault, [, command = '']) => mismatched(fault, command) },
];

function imbalance({ tex }: FaultCase): FormulaFault | undefined {
  const found = checkBalance(tex);
  return found === undefined ? undefined : formulaFault('math-unbalanced', found.fault, found, found.fix);
}

function openBracket({ tex }: FaultCase): FormulaFault | undefined {
  const found = findOpenBracket(tex);
  if (found === undefined) return undefined;
  const fault = { kind: 'unclosed' as const, opening: '[', closing: ']' };
  const place = { offset: found.offset, length: 1 };
  const isEmpty = found.closeAt === found.offset + 1;
  return formulaFault('math-unbalanced', fault, place, isEmpty ? undefined : texFix(found.closeAt, 0, ']'));
}

/** The groups are balanced, so the arguments of a command are missing. */
function argument({ tex, range }: FaultCase): FormulaFault | undefined {
  if (range === undefined) return undefined;
  const command = findIncompleteCommand(tex, range.offset);
  if (command === undefined) return undefined;
  const { text, offset } = command;
  return formulaFault('math-argument-missing', { command: text }, { offset, length: text.length });
}

function delimiterAtEnd(fault: FaultCase): FormulaFault | undefined {
  return fault.range?.offset === fault.tex.length ? argumentOf(fault, '\\left') : undefined;
}

function argumentOf({ tex, range, whole }: FaultCase, name: string): FormulaFault {
  const command = name.startsWith('\\begin') ? '\\begin' : name;
  const found = findLastCommand(tex, command, range?.offset ?? tex.length) ?? range ?? whole;
  return formulaFault('math-argument-missing', { command: name }, found);
}

function script({ range, whole }: FaultCase, [, sign = '']: readonly string[]): FormulaFault {
  return formulaFault('math-argument-missing', { command: sign }, range ?? whole);
}

function separator({ tex, range }: FaultCase): FormulaFault | undefined {
  if (range === undefined) return undefined;
  const { open } = scanGroups(tex, range.offset);
  const inner = open.at(-1);
  if (inner === undefined) return formulaFault('math-error', { reason: strayAmpersand }, range, alignedWhole(tex));
  const isInEnvironment = open.some(({ kind }) => kind === 'environment');
  if (!isInEnvironment)
    return formulaFault('math-error', { reason: strayAmpersand }, range, texFix(range.offset, 1, '\\&'));
  const fault = { kind: 'unclosed' as const, opening: inner.opening, closing: inner.closing, before: '&' };
  const place = { offset: inner.offset, length: inner.end - inner.offset };
  const isOnlyLeft = inner.kind === 'left' && open.at(-2)?.kind === 'environment';
  return isOnlyLeft
    ? formulaFault('math-unbalanced', fault, place, texFix(range.offset, 1, '\\right.&\\left.'))
    : formulaFault('math-unbalanced', fault, place);
}

const strayAmpersand: Words = {
  en: 'The sign & separates columns and can only be used in environments such as aligned.',
  zh: '符号 & 用来分列，只能出现在 aligned 等环境里，',
};

function alignedWhole(tex: string) {
  const start = tex.length - tex.trimStart().length;
  const inner = tex.trim();
  return texFix(start, inner.length, `\\begin{aligned}${inner}\\end{aligned}`, '\\begin{aligned}');
}

function stray({ tex, range, whole }: FaultCase, character: string): FormulaFault {
  const place = range ?? whole;
  if (character !== '#') {
    const fix = texFix(place.offset, 1, character === '_' ? '\\_' : '\\textasciicircum{}');
    return formulaFault('math-mode', { command: character, mode: 'text' }, place, range && fix);
  }
  const isAlone = tex[place.offset - 1] !== '#';
  const reason = {
    en: 'The sign # stands for a macro argument and can only be used in definitions.',
    zh: '符号 # 代表宏的参数，只能出现在宏定义里，',
  };
  return formulaFault('math-error', { reason }, place, isAlone && range ? texFix(place.offset, 1, '\\#') : undefined);
}

function unexpected({ range, whole }: FaultCase, wanted: string, actual: string): FormulaFault {
  const reason =
    wanted === 'EOF'
      ? { en: `${actual} is not allowed here.`, zh: `${actual} 不能出现在此处，` }
      : { en: `${wanted} is missing here.`, zh: `此处缺少 ${wanted}，` };
  return formulaFault('math-error', { reason }, range ?? whole);
}

function mismatched({ tex, whole }: FaultCase, command: string): FormulaFault {
  const found = findLastCommand(tex, command, tex.length);
  const opening = command === '\\)' ? '\\(' : '\\[';
  const fault = { kind: 'unopened' as const, opening, closing: command };
  return formulaFault('math-unbalanced', fault, found ?? whole, found && texFix(found.offset, found.length, ''));
}
