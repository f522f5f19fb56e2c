import type { Position } from 'unist';
import type { TexLine } from '../syntax/math-nodes';

/**
 * The place in the source of a range in a formula's TeX, line by line, so that it holds inside block quotes and lists.
 * `lines` says where each line of the TeX begins; without it the whole formula is the place.
 */
export function locateInFormula(
  tex: string,
  offset: number,
  length: number,
  lines: TexLine[] | undefined,
  whole: Position | undefined,
): Position | undefined {
  if (lines === undefined || lines.length === 0) return whole;
  const end = Math.min(tex.length, offset + Math.max(1, length));
  return { start: pointAt(lines, offset), end: pointAt(lines, end) };
}

function pointAt(lines: TexLine[], offset: number): { line: number; column: number } {
  let found = lines[0] ?? { offset: 0, line: 1, column: 1 };
  for (const line of lines) if (line.offset <= offset) found = line;
  return { line: found.line, column: found.column + offset - found.offset };
}
