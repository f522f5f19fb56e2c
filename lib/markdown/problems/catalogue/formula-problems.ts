import type { Words } from '../problem';
import { type NoParameters, problemEntry } from '../problem-entry';
import { suggested } from './suggested';

/**
 * What is wrong with a pair: opened but never closed (`before` names what ended it), closed but never opened, or closed by the closing of
 * another pair.
 */
export type PairFault =
  | { kind: 'unclosed'; opening: string; closing: string; before?: string }
  | { kind: 'unopened'; opening: string; closing: string }
  | { kind: 'mismatched'; opening: string; closing: string; found: string }
  | { kind: 'bare-brace'; command: string; brace: string };

/** Where a command is not allowed: in text within a formula, in mathematics, or in an inline formula. */
export type WrongMode = 'text' | 'math' | 'inline';

const shown = { en: 'The formula is shown as TeX source.', zh: '公式按源码显示。' };

/** Problems with formulas. */
export const formulaProblems = {
  'math-unknown-command': problemEntry<{ command: string; suggestion?: string | undefined }>(
    'error',
    ({ command, suggestion }) => `${command} is not a known command. ${shown.en}${suggested.en(suggestion)}`,
    ({ command, suggestion }) => `未知命令 ${command}，${shown.zh}${suggested.zh(suggestion)}`,
  ),
  'math-unknown-environment': problemEntry<{ name: string; suggestion?: string | undefined }>(
    'error',
    ({ name, suggestion }) => `There is no environment named ${name}. ${shown.en}${suggested.en(suggestion)}`,
    ({ name, suggestion }) => `未知环境 ${name}，${shown.zh}${suggested.zh(suggestion)}`,
  ),
  'math-unbalanced': problemEntry<PairFault>(
    'error',
    (pair) => `${pairInEnglish(pair)} ${shown.en}`,
    (pair) => `${pairInChinese(pair)}${shown.zh}`,
  ),
  'math-argument-missing': problemEntry<{ command: string }>(
    'error',
    ({ command }) => `An argument is missing after ${command}. ${shown.en}`,
    ({ command }) => `${command} 后面缺少内容，${shown.zh}`,
  ),
  'math-double-script': problemEntry<{ script: 'superscript' | 'subscript' }>(
    'error',
    ({ script }) => `This symbol already has a ${script}. Use braces to show what each one belongs to. ${shown.en}`,
    ({ script }) =>
      `同一个符号有两个${script === 'superscript' ? '上标' : '下标'}，请用花括号标明各自的归属。${shown.zh}`,
  ),
  'math-mode': problemEntry<{ command: string; mode: WrongMode }>(
    'error',
    ({ command, mode }) => `${command} cannot be used ${modes[mode].en}. ${shown.en}`,
    ({ command, mode }) => `${command} 不能用在${modes[mode].zh}，${shown.zh}`,
  ),
  'math-not-allowed': problemEntry<{ command: string }>(
    'error',
    ({ command }) => `${command} is not allowed in formulas. ${shown.en}`,
    ({ command }) => `公式里不允许使用 ${command}，${shown.zh}`,
  ),
  'math-expansion': problemEntry<NoParameters>(
    'error',
    () => `The macros in this formula take too many steps to expand. One of them may refer to itself. ${shown.en}`,
    () => `公式里的宏展开步数过多，可能存在循环引用，${shown.zh}`,
  ),
  'math-too-large': problemEntry<TooLarge>(
    'error',
    (parameters) => `${tooLargeInEnglish(parameters)} ${shown.en}`,
    (parameters) => `${tooLargeInChinese(parameters)}${shown.zh}`,
  ),
  'math-too-many': problemEntry<{ bound: 'number'; maxFormulas: number } | { bound: 'size' }>(
    'error',
    (parameters) =>
      parameters.bound === 'number'
        ? `Only the first ${parameters.maxFormulas} formulas in an article are typeset. This one is shown as TeX source.`
        : `The formulas before this one already reach the maximum total size for one article. ${shown.en}`,
    (parameters) =>
      parameters.bound === 'number'
        ? `每篇文章最多排版 ${parameters.maxFormulas} 个公式，此${shown.zh}`
        : `此前的公式总量已达到单篇文章的排版上限，此${shown.zh}`,
  ),
  'math-character-unknown': problemEntry<{ characters: string }>(
    'warning',
    ({ characters }) =>
      `The size of ${characters} is unknown to the typesetter, so it may overlap what is next to it. Use a command instead, or move it out of the formula.`,
    ({ characters }) => `排版程序没有 ${characters} 的尺寸数据，显示时可能与相邻内容重叠，建议改用命令或移到公式之外。`,
  ),
  'math-unclosed': problemEntry<{ mark: string; shown: 'formula' | 'text' }>(
    ({ shown }) => (shown === 'formula' ? 'error' : 'warning'),
    ({ mark, shown }) =>
      shown === 'formula'
        ? `The formula opened with ${mark} is never closed. It ends at the next blank line and is shown as TeX source.`
        : `This ${mark} has no match in its paragraph. It is shown as text.`,
    ({ mark, shown }) =>
      shown === 'formula'
        ? `以 ${mark} 开始的公式缺少结束标记，到下一个空行为止的内容按源码显示。`
        : `此处的 ${mark} 在本段中没有配对，按文字显示。`,
  ),
  'math-error': problemEntry<{ reason: Words }>(
    'error',
    ({ reason }) => `${reason.en} ${shown.en}`,
    ({ reason }) => `${reason.zh}${shown.zh}`,
  ),
  'macro-invalid': problemEntry<{ name: string; reason: Words }>(
    'error',
    ({ name, reason }) => `The definition of the macro ${name} cannot be used. ${reason.en}`,
    ({ name, reason }) => `宏 ${name} 的定义无效：${reason.zh}`,
  ),
  'price-like-dollar': problemEntry<{ text: string; shown: 'text' | 'formula' }>(
    'warning',
    ({ text, shown }) =>
      shown === 'text'
        ? `${text} looks like a price and is shown as text. To make this explicit, put a backslash before the dollar sign.`
        : `${text} looks like prices but is typeset as a formula. To show it as text, put a backslash before each dollar sign.`,
    ({ text, shown }) =>
      shown === 'text'
        ? `${text} 像是价格，按文字显示。建议在美元符号前加反斜杠，以免产生歧义。`
        : `${text} 像是价格，但被排成了公式。如需按文字显示，请在每个美元符号前加反斜杠。`,
  ),
};

const modes: Record<WrongMode, Words> = {
  text: { en: 'in text mode', zh: '文本模式中' },
  math: { en: 'in math mode, only in text mode', zh: '数学模式中，只能用在文本模式中' },
  inline: { en: 'in an inline formula, only in a display formula', zh: '行内公式中，只能用在独立公式中' },
};

function pairInEnglish(pair: PairFault): string {
  const { kind } = pair;
  if (kind === 'unclosed') {
    const before = pair.before === undefined ? '' : ` before ${pair.before}`;
    return `${pair.opening} is not closed${before}: ${pair.closing} is missing.`;
  }
  if (kind === 'unopened') return `${pair.closing} has no matching ${pair.opening} before it.`;
  if (kind === 'mismatched') return `${pair.opening} is closed by ${pair.found} instead of ${pair.closing}.`;
  return `A brace after ${pair.command} must be escaped: write \\${pair.brace}.`;
}

function pairInChinese(pair: PairFault): string {
  const { kind } = pair;
  if (kind === 'unclosed') {
    const before = pair.before === undefined ? '' : `在 ${pair.before} 之前`;
    return `${pair.opening} ${before}没有闭合，缺少 ${pair.closing}，`;
  }
  if (kind === 'unopened') return `${pair.closing} 前面没有与之配对的 ${pair.opening}，`;
  if (kind === 'mismatched') return `${pair.opening} 应当以 ${pair.closing} 结束，实际写的是 ${pair.found}，`;
  return `${pair.command} 后面的花括号要加反斜杠，写成 \\${pair.brace}，`;
}

type TooLarge =
  | { bound: 'length' | 'output'; maxCharacters: number }
  | { bound: 'depth' | 'parts' | 'time' | 'memory' };

function tooLargeInEnglish(parameters: TooLarge): string {
  switch (parameters.bound) {
    case 'length':
      return `This formula is longer than ${parameters.maxCharacters} characters.`;
    case 'output':
      return `This formula produces more than ${parameters.maxCharacters} characters of HTML.`;
    case 'depth':
      return 'This formula is nested too deeply to be typeset.';
    case 'parts':
      return 'This formula has too many symbols and cells to be typeset.';
    case 'time':
      return 'Typesetting this formula takes too long.';
    default:
      return 'Typesetting this formula takes too much memory.';
  }
}

function tooLargeInChinese(parameters: TooLarge): string {
  switch (parameters.bound) {
    case 'length':
      return `公式超过 ${parameters.maxCharacters} 个字符，`;
    case 'output':
      return `公式生成的 HTML 超过 ${parameters.maxCharacters} 个字符，`;
    case 'depth':
      return '公式嵌套太深，无法排版，';
    case 'parts':
      return '公式的符号和单元格太多，无法排版，';
    case 'time':
      return '公式排版耗时太长，';
    default:
      return '公式排版占用内存太多，';
  }
}
