import type { Position } from 'unist';
import { placeOf } from './place-of';
import { positionWithin } from './position-within';
import type { Fix } from './problem';

/**
 * The fix for an unclosed block: inserts `fence` on its own line after the last non-blank line of the block, with the marks of the
 * surrounding quotes and the indent of the surrounding lists.
 */
export function closingFix({ start, end }: Position, source: string, fence: string): Fix {
  const from = start.offset ?? 0;
  const lineStart = from - start.column + 1;
  const prefix = source.slice(lineStart, from).replace(/[^>\t]/g, ' ');
  const text = source.slice(from, end.offset);
  const at = from + text.trimEnd().length;
  return {
    title: { en: `Insert ${fence}`, zh: `插入 ${fence}` },
    ...placeOf(positionWithin(source, start, at, at)),
    replacement: `\n${prefix}${fence}`,
  };
}
