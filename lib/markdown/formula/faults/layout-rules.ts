import type { FaultCase, FaultRule } from './fault-case';
import { findCommand, findLastCommand } from './find-command';
import { type FormulaFault, formulaFault, type TexRange } from './formula-fault';
import { findEnvironment } from './rename-environment';
import { texFix } from './tex-fix';

/** Scripts, fractions, columns, tags and diagram arrows in places where they are not allowed. */
export const layoutRules: readonly FaultRule[] = [
  { sentence: /^Double (superscript|subscript)$/, describe: doubleScript },
  reasonRule(/^only one infix operator per group$/, () => ({
    en: 'A group can contain only one operator such as \\over; use braces to show what belongs together.',
    zh: '一组内容里只能有一个 \\over 之类的运算符，请用花括号分组，',
  })),
  { sentence: /^Limit controls must follow a math operator$/, describe: limits },
  reasonRule(/^(\\h(?:dash)?line) valid only within array environment$/, ([, command = '']) => ({
    en: `${command} can only be used between the rows of an array.`,
    zh: `${command} 只能放在数组的行与行之间，`,
    command,
  })),
  { sentence: /^Multiple \\tag$/, describe: secondTag },
  reasonRule(/^Too many tab characters: &$/, () => ({
    en: 'This row has more columns than its environment allows.',
    zh: '这一行的列数超过了所在环境的限制，',
  })),
  reasonRule(/^Too many math in a row: expected (\S+), but got (\S+)$/, ([, most = '', found = '']) => ({
    en: `A row has ${found} pairs of columns, and the environment declares ${most}.`,
    zh: `有一行写了 ${found} 组对齐，而环境声明的是 ${most} 组，`,
    environment: /^(?:x?alignat|alignedat)\*?$/,
  })),
  reasonRule(/^\{subarray\} can contain only one column$/, () => ({
    en: 'Lines under an operator, as in \\substack, cannot have columns.',
    zh: '\\substack 之类的多行下标不能分列，',
    command: '\\substack',
    environment: /^subarray$/,
  })),
  reasonRule(/^Unknown column alignment: (.+)$/s, ([, letter = '']) => ({
    en: `${letter} is not a column alignment; use l, c, r, | or :.`,
    zh: `${letter} 不是列的对齐方式，可用的只有 l、c、r、| 与冒号，`,
  })),
  reasonRule(/^Expected l or c or r$/, () => ({
    en: 'The alignment of the columns must be l, c or r.',
    zh: '列的对齐方式只能是 l、c 或 r，',
  })),
  reasonRule(/^Invalid \\arraystretch: (.*)$/s, ([, value = '']) => ({
    en: `\\arraystretch must be a number above zero, not ${value}.`,
    zh: `\\arraystretch 必须是大于零的数，不能是 ${value}，`,
    command: '\\arraystretch',
  })),
  reasonRule(/^Missing a (.) character to complete a CD arrow\.$/, ([, sign = '']) => ({
    en: `An arrow in the diagram is missing its closing ${sign}.`,
    zh: `图表里有一个箭头缺少结尾的 ${sign}，`,
  })),
  reasonRule(/^Expected one of "<>AV=\|\." after @$/, () => ({
    en: 'After @ a diagram needs one of < > A V = | and a full stop.',
    zh: '图表里 @ 后面只能是 <、>、A、V、=、| 或句点，',
  })),
];

interface Reason {
  en: string;
  zh: string;
  /** What to look for if KaTeX reports no position. */
  command?: string;
  environment?: RegExp;
}

/** A rule for a fault without a code of its own in the catalogue: its sentences, and its place if KaTeX does not report one. */
export function reasonRule(sentence: RegExp, reasonOf: (found: readonly string[]) => Reason): FaultRule {
  return {
    sentence,
    describe: (fault, found) => {
      const { en, zh, command, environment } = reasonOf(found);
      const place = fault.range ?? search(fault, command, environment) ?? fault.whole;
      return formulaFault('math-error', { reason: { en, zh } }, place);
    },
  };
}

function search(
  { tex }: FaultCase,
  command: string | undefined,
  environment: RegExp | undefined,
): TexRange | undefined {
  const found = command === undefined ? undefined : findCommand(tex, command);
  return found ?? (environment === undefined ? undefined : findEnvironment(tex, environment));
}

/** An empty group in between becomes the base of the second script. */
function doubleScript({ range, whole }: FaultCase, [, script]: readonly string[]): FormulaFault {
  const parameters = { script: script === 'subscript' ? ('subscript' as const) : ('superscript' as const) };
  return formulaFault('math-double-script', parameters, range ?? whole, range && texFix(range.offset, 0, '{}'));
}

function limits({ tex, range, whole }: FaultCase): FormulaFault {
  const place = range ?? whole;
  const command = tex.slice(place.offset, place.offset + place.length);
  const reason = {
    en: `${command} must follow an operator such as \\sum.`,
    zh: `${command} 只能跟在 \\sum 之类的运算符后面，`,
  };
  return formulaFault('math-error', { reason }, place, range && texFix(place.offset, place.length, ''));
}

function secondTag({ tex, whole }: FaultCase): FormulaFault {
  const found = findLastCommand(tex, '\\tag', tex.length) ?? whole;
  return formulaFault(
    'math-error',
    { reason: { en: 'A row can have one \\tag only.', zh: '一行只能有一个 \\tag，' } },
    found,
  );
}
