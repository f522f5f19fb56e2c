import type { Fix, Place } from './problem';

/** The fix that replaces the text at a place; `shown` abbreviates a long replacement in its title. */
export function replacementFix(place: Place, replacement: string, shown = replacement): Fix {
  return {
    title: { en: `Replace with ${shown}`, zh: `替换为 ${shown}` },
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    replacement,
  };
}
