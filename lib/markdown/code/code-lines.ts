import type { CodeInfo } from '../block/code-info';

/** A line as it is shown. The marks that were written into it are taken out. */
export interface CodeLine {
  text: string;
  change: 'added' | 'removed' | null;
  highlighted: boolean;
}

/**
 * The lines of a program with what is said of each: `[!code ++]` and `[!code --]` in a comment at its end (the notation
 * of Shiki's transformers), or, in the language `diff`, its first character (POSIX diff, "Diff -u Output Format").
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

/** Where a mark is shown rather than meant: in text, and in Markdown that explains it. */
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
  // Lisp and TeX open a comment by their sign repeated, too.
  const isRepeated = (opening === ';' || opening === '%') && rest.endsWith(opening);
  line.text = (isRepeated ? rest.slice(0, -1) : rest).trimEnd();
  line.change = mark === '[!code ++]' ? 'added' : 'removed';
}

/** A program's text as the content of an element. Quotes stay: they are frequent in programs, and nothing there needs them escaped. */
export function escapeCode(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
