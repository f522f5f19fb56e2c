import { environmentOpening } from './display-environments';
import { hasNoSentence } from './formula-or-prose';
import type { SourceLine } from './source-lines';

/**
 * The numbers, from 1, of blank lines within displayed formulas that begin a line and are closed after the blank ones. A closing mark must
 * be the end of a paragraph, and there must be neither sentences nor other blocks before it, so that an unclosed formula does not take what
 * follows.
 */
export function blankLinesInFormulas(lines: SourceLine[]): Set<number> {
  const held = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const closer = closerOf(lines[index]?.text ?? '');
    if (closer === undefined) continue;
    const end = endOfFormula(lines, index, closer);
    if (end === undefined) continue;
    for (let line = index; line < end; line += 1) if (lines[line]?.isBlank) held.add(line + 1);
    index = end;
  }
  return held;
}

/** Bounds of a formula with blank lines, so that a source of openings alone is read in linear time. */
const maxLines = 60;
const maxCharacters = 4_000;

/** The closing mark of the displayed formula that begins with this line and does not end in it. */
function closerOf(text: string): string | undefined {
  const environment = environmentOpening.exec(text);
  const mark = environment?.[0] ?? /^(?:\$\$(?!\$)|\\\[)/.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const [, name = '', star = ''] = environment ?? [];
  const closer = environment ? `\\end{${name}${star}}` : mark === '$$' ? '$$' : '\\]';
  return text.includes(closer, mark.length) ? undefined : closer;
}

/** The index of the line with the closing mark, be there blank lines before it or not; undefined if there is none. */
function endOfFormula(lines: SourceLine[], first: number, closer: string): number | undefined {
  let length = 0;
  let hasBlank = false;
  for (let index = first + 1; index < lines.length && index < first + maxLines; index += 1) {
    const line = lines[index];
    if (line === undefined || length > maxCharacters) return undefined;
    const { text } = line;
    length += text.length;
    hasBlank ||= line.isBlank;
    const at = text.indexOf(closer);
    if (at >= 0) {
      const isEnd = isClosing.test(text.slice(at + closer.length)) && isBlankAt(lines, index + 1);
      return !hasBlank || (isEnd && (at === 0 || hasNoSentence(text.slice(0, at)))) ? index : undefined;
    }
    if (hasBlank && (beginsBlock.test(text) || closerOf(text) !== undefined || !hasNoSentence(text))) return undefined;
  }
  return undefined;
}

function isBlankAt(lines: SourceLine[], index: number): boolean {
  return lines[index]?.isBlank ?? true;
}

/** What may follow a closing mark in its line: punctuation or a label. */
const isClosing = /^[ \t]*[.,;，。；]?[ \t]*(?:\{[^{}]*\}|\([\w:.-]*\))?$/;
const beginsBlock = /^(?:`{3}|~{3}|:{3}|#{1,6}[ \t]|<|!\[|\||\[[^\]]*\]:|[-*+][ \t]+\p{L}{2}|\$\$|\\\[)/u;
