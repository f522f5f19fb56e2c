import type { Position } from 'unist';
import type { TexLine } from '../syntax/math-nodes';

/**
 * Maps a range of a formula's TeX to its place in the source, line by line, so that it is right inside block quotes and lists. `lines` has
 * the start of each line of the TeX, `leading` the characters of white space before `tex` in the first; without lines the result is the
 * whole formula.
 */
export function locateInFormula(
  tex: string,
  offset: number,
  length: number,
  lines: TexLine[],
  leading: number,
  whole: Position | undefined,
): Position | undefined {
  if (lines.length === 0) return whole;
  const start = Math.min(tex.length, offset);
  const end = Math.min(tex.length, start + length);
  return { start: pointAt(lines, leading + start), end: pointAt(lines, leading + end) };
}

/** The place in the source of an offset in text of which each line's beginning is known. */
export function pointAt(lines: TexLine[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = lines[low] ?? { offset: 0, line: 1, column: 1 };
  return { line: found.line, column: found.column + offset - found.offset };
}
