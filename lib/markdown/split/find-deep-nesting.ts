/**
 * The 1-based number of the first line that opens more than a hundred containers (`>`, list markers), or undefined. The parser's time grows
 * with the third power of that depth, so such a source must not be parsed.
 */
export function findDeepNesting(source: string): number | undefined {
  const match = deepLine.exec(source) ?? deepItem.exec(source);
  return match === null ? undefined : source.slice(0, match.index).split('\n').length;
}

const deepLine = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)[ \t]*(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t]+){101}/m;
const deepItem = /^ {400,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;
