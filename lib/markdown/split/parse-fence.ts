import type { Code } from 'mdast';

/**
 * The node of a block that is only a fenced code block, read without the parser, which would examine each character of a program only to copy
 * it (a third of the characters of a textbook on programming). Undefined unless it has the plainest form: not indented, closed, no escapes in
 * its info string. The rules are those of CommonMark 0.31.2, 4.5.
 */
export function parseFence(text: string): Code | undefined {
  const opening = /^(`{3,}|~{3,})([^\n]*)\n/.exec(text);
  const [first = '', marks = '', written = ''] = opening ?? [];
  if (opening === null || /[\r\0\u2028\u2029]/.test(text) || /[\\&]/.test(written)) return undefined;
  if (marks.startsWith('`') && written.includes('`')) return undefined;
  const closing = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`, 'm');
  const rest = text.slice(first.length);
  const found = closing.exec(rest);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  // Markdown's white space, not JavaScript's: an ideographic space begins a paragraph.
  if (/[^ \t\n]/.test(rest.slice(end))) return undefined;
  const value = found.index === 0 ? '' : rest.slice(0, found.index - 1);
  const info = written.replace(/^[ \t]+/, '');
  const lang = /^[^ \t]+/.exec(info)?.[0] ?? null;
  const meta = lang === null ? null : info.slice(lang.length).replace(/^[ \t]+/, '') || null;
  const line = text.slice(0, first.length + found.index).split('\n').length;
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line, column: found[0].length + 1, offset: first.length + end },
  };
  return { type: 'code', lang, meta, value, position };
}
