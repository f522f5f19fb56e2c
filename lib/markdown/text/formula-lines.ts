import { FormulaFinder } from './formula-finder';
import { hasNoSentence } from './formula-or-prose';
import { blankLinesInFormulas } from './held-lines';
import { type SourceLine, splitLines } from './source-lines';

/** A source prepared for parsing. */
export interface FormulaLines {
  /** As long as the source, with stand-ins for the signs that would tear a formula. */
  text: string;
  /** The sign of each stand-in. */
  signs: Map<string, string>;
  /** Blank lines, counted from 1, that do not end the displayed formula around them. */
  heldLines: Set<number>;
}

/**
 * Finds formulas of several lines that the block structure of Markdown would tear: one that opens in a paragraph and whose later lines begin
 * with `-`, `+`, `>`, `=`, `#` or a number, or a displayed one with a blank line in it. The signs that would begin a list, a quotation or a
 * heading are replaced by private characters, which `restoreSigns` turns back after parsing. Nothing outside a formula changes, and whether
 * something is one depends only on the lines between two blank ones, or on those that a formula holds together, so a block of the source has
 * the same result alone. Takes linear time.
 */
export function readFormulaLines(source: string): FormulaLines {
  const unchanged = { text: source, signs: new Map<string, string>(), heldLines: new Set<number>() };
  if (!/[$\\]/.test(source) || !mayTear.test(source)) return unchanged;
  const lines = splitLines(source);
  const heldLines = blankLinesInFormulas(lines);
  const places = signsToReplace(source, lines);
  if (places.length === 0) return { ...unchanged, heldLines };
  const standIns = standInsFor(source, [...new Set(places.map((place) => source[place] ?? ''))]);
  const pieces: string[] = [];
  let done = 0;
  for (const place of places) {
    pieces.push(source.slice(done, place), standIns.get(source[place] ?? '') ?? source[place] ?? '');
    done = place + 1;
  }
  const signs = new Map([...standIns].map(([sign, standIn]) => [standIn, sign]));
  return { text: pieces.join('') + source.slice(done), signs, heldLines };
}

/** A line that may begin a block in a formula, or a blank one. */
const mayTear = /[\r\n][ \t>]*(?:[-+*#=>]|\d{1,9}[.)]|[\r\n])/;

function standInsFor(source: string, signs: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let code = 0xe100; code < 0xe800 && found.size < signs.length; code += 1) {
    const character = String.fromCharCode(code);
    if (!source.includes(character)) found.set(signs[found.size] ?? '', character);
  }
  return found;
}

/** The offsets of the signs that would tear a formula, in order. */
function signsToReplace(source: string, lines: SourceLine[]): number[] {
  const places: number[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first;
    while (end < lines.length && lines[end]?.isBlank === false) end += 1;
    if (end - first > 1) places.push(...signsInParagraph(source, lines.slice(first, end)));
    first = Math.max(end, first + 1);
  }
  return places;
}

function signsInParagraph(source: string, lines: SourceLine[]): number[] {
  const from = lines[0]?.from ?? 0;
  const text = source.slice(from, lines.at(-1)?.to);
  if (!/[$\\]/.test(text) || !mayTear.test(text)) return [];
  const finder = new FormulaFinder(text);
  const places: number[] = [];
  let line = 0;
  for (let index = 0; index < text.length; ) {
    const found = finder.at(index);
    const next = found?.to ?? index + finder.skip(index);
    while ((lines[line]?.to ?? text.length) <= from + index && line + 1 < lines.length) line += 1;
    let last = line;
    while (found && last + 1 < lines.length && (lines[last + 1]?.from ?? 0) < from + next) last += 1;
    const crossed = last === line || !found || !mayCross(text.slice(found.texFrom, found.texTo), found.display);
    const own = crossed ? [] : signsInFormula(lines.slice(line, last + 1), places.at(-1) ?? -1);
    places.push(...(own ?? []));
    index = own === undefined ? index + finder.skip(index) : next;
  }
  return places;
}

function mayCross(tex: string, display: boolean): boolean {
  const isTight = !/^[ \t]|[ \t]$/.test(tex);
  return display ? /\\[A-Za-z]/.test(tex) || hasNoSentence(tex) : isTight && hasNoSentence(tex);
}

/**
 * The signs in the lines of a formula after its first; undefined if one of the lines cannot belong to a formula. `lastReplaced` is the offset
 * of the last sign found before.
 */
function signsInFormula(lines: SourceLine[], lastReplaced: number): number[] | undefined {
  const [opening, ...others] = lines;
  if (opening === undefined || /^(?:\||#{1,6}[ \t])/.test(opening.text)) return undefined;
  // A sign of the formula before, on the same line, begins no list.
  const ownMarker = lastReplaced < opening.from ? (listMarker.exec(opening.text)?.[0].length ?? 0) : 0;
  const places: number[] = [];
  const quotes = opening.marks.split('>').length;
  for (const { from, marks, text, indent, contentFrom } of others) {
    const mark = placeOfMark(marks, quotes);
    const isItem = listMarker.test(text);
    if (endsFormula.test(text) || (isItem && ownMarker > 0 && indent < opening.indent + ownMarker)) return undefined;
    if (isItem && indent < opening.indent) return undefined;
    if (mark >= 0) places.push(from + mark);
    else if (/^(?:[-+*](?=[ \t]|$)|={1,2}$|#{1,6}(?=[ \t]|$))/.test(text)) places.push(contentFrom);
    else if (isItem) places.push(contentFrom + text.search(/[.)]/));
  }
  return places;
}

/** The index of the mark of a quotation with this number, counted from 1; -1 if there are fewer. */
function placeOfMark(marks: string, number: number): number {
  let at = -1;
  for (let count = 0; count < number; count += 1) {
    at = marks.indexOf('>', at + 1);
    if (at < 0) return -1;
  }
  return at;
}

const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** A fence, a directive, a thematic break, the underline of a heading, the second row of a table. */
const endsFormula = /^(?:`{3}|~{3}|:{3}|(?:[-*_][ \t]*){3,}$|={3,}$|\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$)/;
