import type { Position } from 'unist';
import { placeOf } from './place-of';
import type { Fix } from './problem';
import { replaceBy } from './replace-by';

/**
 * The fix that gives an unknown name the one that was most likely meant. None without a suggestion, nor where the place is wider
 * than the name as it is written: only the author knows what else stands there.
 */
export function rename(name: string, suggestion: string | undefined, position: Position | undefined): Fix | undefined {
  if (suggestion === undefined || position === undefined) return undefined;
  const { start, end } = position;
  const isExact = start.line === end.line && end.column - start.column === name.length;
  return isExact ? replaceBy(placeOf(position), suggestion) : undefined;
}
