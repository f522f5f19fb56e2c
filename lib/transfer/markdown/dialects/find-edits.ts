import type { Dialect, Edit } from './dialect';
import { findComments } from './find-comments';
import { findInlineDoubleDollars } from './inline-double-dollars';
import { inLine, type PairedMarks, pairedMarks } from './paired-marks';
import { finder, type TextParts } from './text-parts';
import { wholeLine } from './whole-line';

/** The edits that turn the formulas of other dialects into the engine's, sorted and without overlaps. Code is not touched. */
export function findEdits(source: string, parts: TextParts, dialect: Dialect): Edit[] {
  const found = [
    ...findComments(source, parts, dialect),
    ...pairedMarks.flatMap((marks) => findPairs(source, marks, parts)),
    ...findRawTags(source, parts),
    ...findInlineDoubleDollars(source, parts.formulas, dialect),
  ];
  const edits: Edit[] = [];
  for (const edit of found.sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (edit.from >= (edits.at(-1)?.to ?? 0)) edits.push(edit);
  }
  return edits;
}

/** Linear: the next closing mark is searched for once, however many opening marks precede it. */
function findPairs(source: string, { kind, open, close, most, write }: PairedMarks, parts: TextParts): Edit[] {
  const [codeAt, formulaAt, htmlAt] = [finder(parts.code), finder(parts.formulas), finder(parts.html)];
  const [opening, closing] = [new RegExp(open), new RegExp(close)];
  const edits: Edit[] = [];
  let end: RegExpExecArray | null | undefined;
  for (let start = opening.exec(source); start !== null; start = opening.exec(source)) {
    const from = start.index;
    const contentFrom = from + start[0].length;
    if (isInside(codeAt(from), from) || isInside(formulaAt(from), from)) continue;
    if (end === undefined || (end !== null && end.index < contentFrom)) {
      closing.lastIndex = contentFrom;
      end = closing.exec(source);
    }
    if (end === null) break;
    const content = source.slice(contentFrom, Math.min(end.index, contentFrom + most + 1));
    const to = end.index + end[0].length;
    if (content.length > most || content.trim() === '' || content.includes(start[0]) || codeAt(from) || codeAt(to - 1))
      continue;
    if (parts.code.length > 0 && hasCode(parts, contentFrom, end.index, codeAt)) continue;
    if (most <= inLine && blankLine.test(content.trim())) continue;
    const html = htmlAt(from);
    // A script begins a block of HTML too, which is text once the script is replaced.
    const isInHtml = html !== undefined && !/^<script\b/i.test(source.slice(html.from, html.from + 8));
    const lineBefore = source.slice(Math.max(0, from - 200), from);
    const isBlock = /(?:^|[\r\n])[ \t>]*$/.test(lineBefore) && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(to, to + 200));
    const text = write(content, start, { following: source[to] ?? '', isInHtml, isBlock });
    if (text === undefined) continue;
    edits.push({ kind, from, to, text });
    opening.lastIndex = to;
  }
  return edits;
}

const blankLine = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;

/** A mark may be where a range begins: `\f$x\f$` contains what the engine takes for a formula. */
function isInside(range: { from: number } | undefined, offset: number): boolean {
  return range !== undefined && range.from < offset;
}

function hasCode(
  { code }: TextParts,
  from: number,
  to: number,
  codeAt: (offset: number) => { from: number } | undefined,
): boolean {
  if (codeAt(from) !== undefined) return true;
  let [low, high] = [0, code.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((code[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (code[low]?.from ?? Number.POSITIVE_INFINITY) < to;
}

/** `{% raw %}` and `{% endraw %}`, which keep Hexo's and Jekyll's templates away from a formula, with their line if they are alone on it. */
function findRawTags(source: string, { code }: TextParts): Edit[] {
  const codeAt = finder(code);
  return [...source.matchAll(/\{%-?[ \t]*(end)?raw[ \t]*-?%\}/g)].flatMap((match) => {
    if (codeAt(match.index) !== undefined) return [];
    const range = wholeLine(source, match.index, match.index + match[0].length);
    return [{ kind: 'tags', ...range, text: '', ...(match[1] !== undefined && { isUncounted: true as const }) }];
  });
}
