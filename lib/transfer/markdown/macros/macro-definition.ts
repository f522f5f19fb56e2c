import type { Words } from '@/lib/markdown/problems/problem';

/** A macro that an imported site defines, as the site's settings store it, with its place. */
export interface MacroDefinition {
  /** With its backslash. */
  name: string;
  /** TeX on one line; `#1` to `#9` are its arguments. */
  tex: string;
  /** Line in the file (1-based). */
  line: number;
}

/** What looks like a macro but cannot be stored. */
export interface UnreadableMacro {
  name: string;
  reason: Words;
  line: number;
}

export type FoundMacro = MacroDefinition | UnreadableMacro;

const maxCharacters = 2_000;

/** A macro by its name, with or without backslash, and its TeX, which is put on one line. */
export function macroOf(name: string, tex: string, line: number): FoundMacro {
  const command = name.startsWith('\\') ? name : `\\${name}`;
  const text = oneLine(tex);
  const reason = faultOf(command, text);
  return reason === undefined ? { name: command, tex: text, line } : unreadable(command, reason, line);
}

export function unreadable(name: string, reason: Words, line: number): UnreadableMacro {
  return { name: name.startsWith('\\') ? name : `\\${name}`, reason, line };
}

/** Without TeX's comments, and without `\xspace`, which has no effect in a formula. */
function oneLine(tex: string): string {
  return tex
    .replace(/(?<!\\)%.*(?:\r\n|\n|\r)?[ \t]*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\\xspace(?![A-Za-z]) ?/g, '')
    .trim();
}

function faultOf(name: string, tex: string): Words | undefined {
  if (!/^\\[A-Za-z]{1,50}$/.test(name)) return { en: 'its name is not made of letters', zh: '名称不全是字母' };
  if (tex === '') return { en: 'it is empty', zh: '内容为空' };
  if (tex.length > maxCharacters) return { en: 'it is too long', zh: '内容太长' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the settings accept none
  if (/[\u0000-\u001f\u007f]/.test(tex)) return { en: 'it contains a control character', zh: '含有控制字符' };
  if (new RegExp(`\\${name}(?![A-Za-z])`).test(tex)) return { en: 'it uses itself', zh: '用到了它自己' };
  return undefined;
}
