/** An address that a text names at a place (1-based line and column, in characters), and what is to stand there. */
export interface AddressChange {
  line: number;
  column: number;
  /** As the rendering gives it; in the text it may be written without percent-encoding. */
  from: string;
  to: string;
}

/**
 * Puts other addresses into a Markdown text, only where the rendering found them, so that code which looks like an image stays as
 * it is. Gives the text, and the changes whose address was not found as it was named.
 */
export function placeAddresses(
  markdown: string,
  changes: readonly AddressChange[],
): { markdown: string; missed: AddressChange[] } {
  const starts = lineStarts(markdown);
  const offsetOf = ({ line, column }: AddressChange) => (starts[line - 1] ?? markdown.length) + column - 1;
  const missed: AddressChange[] = [];
  let text = markdown;
  // From the end, so that what is still to be placed does not move.
  for (const change of [...changes].sort((one, other) => offsetOf(other) - offsetOf(one))) {
    const placed = placeOne(text, offsetOf(change), change);
    if (placed === null) missed.push(change);
    else text = placed;
  }
  return { markdown: text, missed };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

// CommonMark 0.31: a destination in angle brackets, or one without spaces whose parentheses are balanced.
const destination = '(<[^>\\n]*>|(?:[^\\s()]|\\([^\\s()]*\\))+)';
const inPlace = new RegExp(`(\\]\\(\\s*)${destination}|(\\b(?:src|href)\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s>"']+)`, 'g');
const definition = new RegExp(`(^[ >]*\\[[^\\]\\n]+\\]:\\s*)${destination}`, 'gm');

/** Changes the address in the paragraph at `offset`, or where that refers to a definition (`[name]: address`), there. */
function placeOne(text: string, offset: number, { from, to }: AddressChange): string | null {
  const paragraph = text.slice(offset).split(/\n[ \t]*\r?\n/, 1)[0] ?? '';
  const changed = replaceFirst(paragraph, inPlace, from, to);
  if (changed !== null) return text.slice(0, offset) + changed + text.slice(offset + paragraph.length);
  // A second use finds its definition changed already.
  return replaceFirst(text, definition, from, to) ?? replaceFirst(text, definition, to, to);
}

/** Null when no address of `pattern` is `from`. */
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
