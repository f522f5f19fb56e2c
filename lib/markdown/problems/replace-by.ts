import type { Fix, Place } from './problem';

/** The fix that replaces the text at a place; `shown` abbreviates a long replacement in its title. */
export function replaceBy(place: Place, replacement: string, shown = replacement): Fix {
  return {
    title: { en: `Replace by ${shown}`, zh: `换成 ${shown}` },
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    replacement,
  };
}
