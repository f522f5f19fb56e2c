import type { CodeInfo } from '../block/code-info';

/** A line as it is shown, without the marks that were written into it. */
export interface CodeLine {
  text: string;
  change: 'added' | 'removed' | null;
  highlighted: boolean;
}

/**
 * The lines of a program with their marks: `[!code ++]` and `[!code --]` in a comment at the end of a line (the notation of Shiki's
 * transformers), or, in the language `diff`, the first character (POSIX diff, "Diff -u Output Format").
 */
export function readCodeLines(text: string, info: CodeInfo): CodeLine[] {
  const lines = text.split(/\r\n?|\n/).map((line): CodeLine => ({ text: line, change: null, highlighted: false }));
  if (info.language === 'diff' || info.language === 'patch') markDiff(lines);
  else if (hasComments(info.language) && text.includes('[!code ')) for (const line of lines) takeMark(line);
  for (const { first, last } of info.highlighted) {
    for (let number = first; number <= Math.min(last, lines.length); number += 1) {
      const line = lines[number - 1];
      if (line !== undefined) line.highlighted = true;
    }
  }
  return lines;
}

/** Plain text, and Markdown that explains the marks, show them as text. */
function hasComments(language: string | null): boolean {
  return language !== null && !['text', 'txt', 'plaintext', 'plain', 'markdown', 'md', 'mdx'].includes(language);
}

function markDiff(lines: CodeLine[]): void {
  lines.forEach((line, index) => {
    const isHeader =
      (line.text.startsWith('--- ') && lines[index + 1]?.text.startsWith('+++ ')) ||
      (line.text.startsWith('+++ ') && lines[index - 1]?.text.startsWith('--- '));
    if (isHeader) return;
    if (line.text.startsWith('+')) line.change = 'added';
    else if (line.text.startsWith('-')) line.change = 'removed';
  });
}

const closings = ['*/', '-->', '*)', '#}', '--}}'];
const openings = ['{{!--', '<!--', '/*', '//', '(*', '{#', '--', '#', ';', '%', "'", '"'];

function takeMark(line: CodeLine): void {
  const at = line.text.lastIndexOf('[!code ');
  if (at < 0) return;
  const mark = line.text.slice(at, at + '[!code ++]'.length);
  if (mark !== '[!code ++]' && mark !== '[!code --]') return;
  const after = line.text.slice(at + mark.length).trim();
  if (after !== '' && !closings.includes(after)) return;
  const before = line.text.slice(0, at).trimEnd();
  const opening = openings.find((sign) => before.endsWith(sign));
  if (opening === undefined) return;
  const rest = before.slice(0, -opening.length);
  // In Lisp and TeX a repeated sign opens a comment, too.
  const isRepeated = (opening === ';' || opening === '%') && rest.endsWith(opening);
  line.text = (isRepeated ? rest.slice(0, -1) : rest).trimEnd();
  line.change = mark === '[!code ++]' ? 'added' : 'removed';
}

/** Escapes a program's text as the content of an element. Quotes are frequent in programs and need no escape there. */
export function escapeCode(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
