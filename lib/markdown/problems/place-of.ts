import type { Position } from 'unist';
import type { Place } from './problem';

/** A node's position as the place of a problem; what has none stands at the very start. */
export function placeOf(position: Position | undefined): Place {
  const start = position?.start ?? { line: 1, column: 1 };
  const end = position?.end ?? start;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
