import type { FaultCase, FaultRule } from './fault-case';
import { type FormulaFault, formulaFault } from './formula-fault';
import { reasonRule } from './layout-rules';
import { texFix } from './tex-fix';

/** Invalid sizes, colours, delimiters and characters. */
export const valueRules: readonly FaultRule[] = [
  reasonRule(/^Invalid size: '(.*)'$/s, ([, size = '']) => ({
    en: `${size} is not a size: use a number with a unit, such as 1em.`,
    zh: `${size} 不是尺寸，尺寸由数和单位组成，例如 1em，`,
  })),
  reasonRule(/^Invalid unit: '(.*)'$/s, ([, unit = '']) => ({
    en: `${unit} is not a unit of length: use em, ex, mu, pt, cm or mm.`,
    zh: `${unit} 不是长度单位，可用的有 em、ex、mu、pt、cm、mm 等，`,
  })),
  reasonRule(/^Invalid color: '(.*)'$/s, ([, colour = '']) => ({
    en: `${colour} is not a colour: use a name, or # with hexadecimal digits, such as #1a5fb4.`,
    zh: `${colour} 不是颜色，颜色写名称或者 # 加十六进制数字，例如 #1a5fb4，`,
  })),
  reasonRule(/^(?:Invalid delimiter '(.+)' after '(.+)'|Illegal delimiter: '(.+)')$/s, ([, sign, , other = '']) => ({
    en: `${sign ?? other} cannot be a delimiter; use |, \\langle or \\lbrace, for example.`,
    zh: `${sign ?? other} 不能作定界符，可用的有 |、\\langle、\\lbrace 等，`,
  })),
  { sentence: /^Invalid delimiter type '(.+)'$/, describe: groupAsDelimiter },
  reasonRule(/^(\\middle) without preceding (\\left)$/, () => ({
    en: '\\middle can only be used between \\left and \\right.',
    zh: '\\middle 只能放在 \\left 与 \\right 之间，',
    command: '\\middle',
  })),
  reasonRule(/^Invalid base-(\d+) digit (.*)$/s, ([, base = '', digit = '']) => ({
    en:
      digit === 'EOF'
        ? 'The number of a character is missing after \\char.'
        : `${digit} is not a digit in base ${base}.`,
    zh: digit === 'EOF' ? '\\char 后面缺少字符编号，' : `${digit} 不是 ${base} 进制数的数字，`,
    command: '\\char',
  })),
  reasonRule(/^(?:\\char` missing argument|\\@char (?:with|has) )/, () => ({
    en: 'What follows \\char is not the number of a character.',
    zh: '\\char 后面不是字符编号，',
    command: '\\char',
  })),
  { sentence: /^Unexpected character: '(.*)'$/s, describe: unreadableCharacter },
  reasonRule(/^(?:Unknown accent ' (.+)'|Accent (.+) unsupported in .+ mode)$/s, ([, accent, other = '']) => ({
    en: `The combining accent ${codePoint(accent ?? other)} cannot be set here.`,
    zh: `此处不能排印组合附加符号 ${codePoint(accent ?? other)}，`,
  })),
  { sentence: /^Unsupported character: (.+)$/s, describe: unsupportedCharacter },
];

/** `U+0301`: the character itself would not be visible. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function groupAsDelimiter({ tex, range, whole }: FaultCase): FormulaFault {
  const place = range ?? whole;
  const inner = /^\{\s*(\\[A-Za-z]+|\\.|[^\\{}\s])\s*\}$/.exec(
    tex.slice(place.offset, place.offset + place.length),
  )?.[1];
  const reason = { en: 'A delimiter cannot be in braces.', zh: '定界符不能放在花括号里，' };
  const fix = inner === undefined ? undefined : texFix(place.offset, place.length, inner);
  return formulaFault('math-error', { reason }, place, fix);
}

function unreadableCharacter({ range, whole }: FaultCase, [, character = '']: readonly string[]): FormulaFault {
  const reason = {
    en: `The character ${codePoint(character)} is not allowed in a formula.`,
    zh: `公式里不能有字符 ${codePoint(character)}，`,
  };
  return formulaFault('math-error', { reason }, range ?? whole, range && texFix(range.offset, 1, ''));
}

function unsupportedCharacter({ tex, whole }: FaultCase, [, character = '']: readonly string[]): FormulaFault {
  const offset = tex.indexOf(character);
  const place = offset === -1 ? whole : { offset, length: character.length };
  const reason = {
    en: `The character ${character} (${codePoint(character)}) cannot be typeset.`,
    zh: `字符 ${character} ${codePoint(character)} 无法排版，`,
  };
  return formulaFault('math-error', { reason }, place);
}
