import type { Point, Position } from 'unist';

/** The position of a range of the source, given by offsets and by the known point of an earlier offset. */
export function positionWithin(source: string, known: Point, from: number, to: number): Position {
  const start = advance(source, known, from);
  return { start, end: advance(source, start, to) };
}

function advance(source: string, known: Point, offset: number): Point {
  const textBefore = source.slice(known.offset ?? 0, offset);
  const breaks = textBefore.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (breaks === 0) return { line: known.line, column: known.column + textBefore.length, offset };
  const lastBreak = Math.max(textBefore.lastIndexOf('\n'), textBefore.lastIndexOf('\r'));
  return { line: known.line + breaks, column: textBefore.length - lastBreak, offset };
}
