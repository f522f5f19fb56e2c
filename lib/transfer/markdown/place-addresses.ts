/** An address at a place in a text (1-based line and column, in characters), and the address that replaces it. */
export interface AddressChange {
  line: number;
  column: number;
  /** As the rendering reports it; in the text it may be written without percent-encoding. */
  from: string;
  to: string;
}

/**
 * Replaces addresses in a Markdown text, only where the rendering found them, so that code which looks like an image is not changed.
 * Returns the text, and the changes whose address was not found in it.
 */
export function placeAddresses(
  markdown: string,
  changes: readonly AddressChange[],
): { markdown: string; missed: AddressChange[] } {
  const starts = lineStarts(markdown);
  const offsetOf = ({ line, column }: AddressChange) => (starts[line - 1] ?? markdown.length) + column - 1;
  const missedChanges: AddressChange[] = [];
  let text = markdown;
  // From the end, so that the positions of the other changes stay valid.
  for (const change of [...changes].sort((one, other) => offsetOf(other) - offsetOf(one))) {
    const placed = replaceAddress(text, offsetOf(change), change);
    if (placed === null) missedChanges.push(change);
    else text = placed;
  }
  return { markdown: text, missed: missedChanges };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

// CommonMark 0.31: a destination in angle brackets, or one without spaces whose parentheses are balanced.
const destinationPattern = '(<[^>\\n]*>|(?:[^\\s()]|\\([^\\s()]*\\))+)';
const inlinePattern = new RegExp(
  `(\\]\\(\\s*)${destinationPattern}|(\\b(?:src|href)\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s>"']+)`,
  'g',
);
const definitionPattern = new RegExp(`(^[ >]*\\[[^\\]\\n]+\\]:\\s*)${destinationPattern}`, 'gm');

/** Replaces the address in the paragraph at `offset`, or in the definition (`[name]: address`) that it refers to. */
function replaceAddress(text: string, offset: number, { from, to }: AddressChange): string | null {
  const paragraph = text.slice(offset).split(/\n[ \t]*\r?\n/, 1)[0] ?? '';
  const changed = replaceFirst(paragraph, inlinePattern, from, to);
  if (changed !== null) return text.slice(0, offset) + changed + text.slice(offset + paragraph.length);
  // For a second use, the definition has already been changed.
  return replaceFirst(text, definitionPattern, from, to) ?? replaceFirst(text, definitionPattern, to, to);
}

/** Null if no address that `pattern` matches is `from`. */
function replaceFirst(text: string, pattern: RegExp, from: string, to: string): string | null {
  for (const match of text.matchAll(pattern)) {
    const [whole, , inText, , inTag] = match;
    const written = inText ?? inTag ?? '';
    const bare = /^(?:<.*>|".*"|'.*')$/s.test(written) ? written.slice(1, -1) : written;
    if (decoded(bare) !== decoded(from)) continue;
    const start = match.index + whole.length - written.length;
    return text.slice(0, start) + written.replace(bare, () => to) + text.slice(start + written.length);
  }
  return null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
