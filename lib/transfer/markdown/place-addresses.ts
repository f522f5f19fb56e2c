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

/** In place, or where the text refers to a definition (`[name]: address`), there. */
function placeOne(text: string, offset: number, { from, to }: AddressChange): string | null {
  const spellings = [...new Set([from, decoded(from)])]
    .map((spelling) => spelling.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const inPlace = new RegExp(`(\\]\\(\\s*<?|\\b(?:src|href)\\s*=\\s*["']?)(?:${spellings})(?=[\\s)>"']|$)`, 'm');
  const paragraph = text.slice(offset).split(/\n[ \t]*\r?\n/, 1)[0] ?? '';
  if (inPlace.test(paragraph))
    return (
      text.slice(0, offset) +
      paragraph.replace(inPlace, (_, before: string) => before + to) +
      text.slice(offset + paragraph.length)
    );
  const definition = new RegExp(`^([ >]*\\[[^\\]\\n]+\\]:\\s*<?)(?:${spellings})(?=[\\s>]|$)`, 'm');
  if (definition.test(text)) return text.replace(definition, (_, before: string) => before + to);
  // A second use of a definition that was placed already.
  return new RegExp(`^[ >]*\\[[^\\]\\n]+\\]:\\s*<?${to.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm').test(text)
    ? text
    : null;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
