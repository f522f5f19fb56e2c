import type { Position } from 'unist';
import type { Place } from './problem';

/** Converts a node's position to the place of a problem; a node without a position is placed at the very start. */
export function placeOf(position: Position | undefined): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const end = position?.end ?? start;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
