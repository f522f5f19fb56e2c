import type { Words } from '../../problems/problem';
import type { FaultCase, FaultRule } from './fault-case';
import { findCommand } from './find-command';
import { type FormulaFault, formulaFault, type TexRange } from './formula-fault';

/** Macro definitions in formulas, and macros that are used differently from their definition. */
export const definitionRules: readonly FaultRule[] = [
  {
    sentence: /^(?:Expected a control sequence|\\newcommand's first argument must be a macro name)$/,
    describe: (fault) =>
      withoutName(fault, {
        en: '\\def, \\let and \\newcommand must be followed by the name of a command.',
        zh: '\\def、\\let 与 \\newcommand 后面必须是一个命令，',
      }),
  },
  {
    sentence: /^Invalid token after macro prefix$/,
    describe: (fault) =>
      withoutName(fault, {
        en: '\\global and \\long must be followed by a definition.',
        zh: '\\global 与 \\long 后面必须是一个定义，',
      }),
  },
  definitionRule(/^Expected a macro definition$/, () => ({
    en: 'Its replacement in braces is missing.',
    zh: '缺少花括号里的替换内容。',
  })),
  definitionRule(/^(?:Invalid argument number "(.*)"|Invalid number of arguments: (.*))$/s, ([, one, other = '']) => ({
    en: `${one ?? other} is not an argument number; use 1 to 9.`,
    zh: `${one ?? other} 不是参数编号，参数编号为 1 到 9。`,
  })),
  definitionRule(/^Argument number "(.*)" out of order$/, ([, number = '']) => ({
    en: `The argument #${number} is not the next one in order.`,
    zh: `参数 #${number} 没有按次序编号。`,
  })),
  definitionRule(/^(?:Incomplete placeholder at end of macro body|Not a valid argument number)$/, () => ({
    en: 'Each # in its replacement must be followed by the number of an argument.',
    zh: '替换内容里每个 # 后面都必须有参数编号。',
  })),
  definitionRule(/^(?:Use of the macro doesn't match its definition|The length of delimiters)/, () => ({
    en: 'Its use does not match its definition.',
    zh: '用法与定义不符。',
  })),
  { sentence: /^TypeError$/, describe: undeclaredArgument },
  { sentence: /^Too many parts/, describe: ({ whole }) => formulaFault('math-too-large', { bound: 'parts' }, whole) },
  {
    sentence: /^Too many expansions/,
    describe: (fault) => formulaFault('math-expansion', {}, definedName(fault)?.use ?? fault.whole),
  },
];

function definitionRule(sentence: RegExp, reasonOf: (found: readonly string[]) => Words): FaultRule {
  return {
    sentence,
    describe: (fault, found) => {
      const defined = definedName(fault);
      const place = fault.range ?? defined?.range ?? fault.whole;
      const name = defined?.name ?? fault.tex.slice(place.offset, place.offset + Math.max(1, place.length)).trim();
      return formulaFault('macro-invalid', { name, reason: reasonOf(found) }, place);
    },
  };
}

/** At the end of the input only the defining command can be marked. */
function withoutName({ tex, range, whole }: FaultCase, reason: Words): FormulaFault {
  const match = definitionPattern.exec(tex);
  const command = match === null ? whole : { offset: match.index, length: match[0].search(/[^\\A-Za-z]|$/) };
  return formulaFault('math-error', { reason }, range !== undefined && range.length > 0 ? range : command);
}

/** KaTeX rejects `#2` in the body of a macro with one argument; without a macro the cause is something else. */
function undeclaredArgument(fault: FaultCase): FormulaFault | undefined {
  const defined = definedName(fault);
  if (defined === undefined) return undefined;
  const reason = { en: 'It uses an argument that it does not declare.', zh: '用到了没有声明的参数。' };
  return formulaFault('macro-invalid', { name: defined.name, reason }, defined.range);
}

const definitionPattern =
  /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet)(?![A-Za-z@])\s*\{?\s*(\\[A-Za-z@]+|\\[\s\S])?/;

/** The first macro that this TeX defines, with the ranges of its definition's beginning and of its next use. */
function definedName({ tex, macros }: FaultCase): { name: string; range: TexRange; use: TexRange } | undefined {
  const match = definitionPattern.exec(tex);
  if (match?.[1] !== undefined) {
    const range = { offset: match.index, length: match[0].length };
    return { name: match[1], range, use: findCommand(tex, match[1], match.index + match[0].length) ?? range };
  }
  for (const name of Object.keys(macros)) {
    const range = findCommand(tex, name);
    if (range !== undefined) return { name, range, use: range };
  }
  return undefined;
}
