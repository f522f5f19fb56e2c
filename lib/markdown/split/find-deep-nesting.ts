/** Deepest nesting that is rendered. Deeper recursion would exhaust the stack. */
export const maxNestingLevels = 100;

/**
 * The 1-based number of the first line that opens more than `maxNestingLevels` containers (`>`, list markers), or undefined. The
 * parser's time grows with the third power of that depth, so such a source must not be parsed.
 */
export function findDeepNesting(source: string): number | undefined {
  const match = deepLine.exec(source) ?? deepItem.exec(source);
  return match === null ? undefined : source.slice(0, match.index).split('\n').length;
}

const listMarker = String.raw`(?:[*+-]|\d{1,9}[.)])`;
const thematicBreak = String.raw`[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$`;
const deepLine = new RegExp(
  String.raw`^(?!${thematicBreak})[ \t]*(?:>[ \t]?|${listMarker}[ \t]+){${maxNestingLevels + 1}}`,
  'm',
);
/** Each level of a list is indented by at most four spaces. */
const deepItem = new RegExp(String.raw`^ {${4 * maxNestingLevels},}${listMarker}[ \t]`, 'm');
