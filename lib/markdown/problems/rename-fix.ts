import type { Position } from 'unist';
import { placeOf } from './place-of';
import type { Fix } from './problem';
import { replacementFix } from './replacement-fix';

/**
 * The fix that replaces an unknown name by the suggestion. Undefined without a suggestion, or if the place is wider than the name as
 * written: only the author knows what else it contains.
 */
export function renameFix(
  name: string,
  suggestion: string | undefined,
  position: Position | undefined,
): Fix | undefined {
  if (suggestion === undefined || position === undefined) return undefined;
  const { start, end } = position;
  const isExact = start.line === end.line && end.column - start.column === name.length;
  return isExact ? replacementFix(placeOf(position), suggestion) : undefined;
}
