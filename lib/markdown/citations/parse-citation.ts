import type { CitationItem } from '../block/citation-item';
import { readCitationKey } from './citation-key';
import { readLocator } from './read-locator';

/** Longer bracket text is prose. */
const maxClusterCharacters = 5_000;

/**
 * Parses the inside of a citation cluster (Pandoc manual, "Citation syntax"): `see @a, pp. 3-5; also -@b`. Undefined if the text is not a
 * cluster: a part between semicolons has no key, as in a link's text or an address.
 */
export function parseCitationCluster(text: string): CitationItem[] | undefined {
  if (text.length > maxClusterCharacters || !text.includes('@')) return undefined;
  const items: CitationItem[] = [];
  let position = 0;
  do {
    const item = readItem(text, position);
    if (item === undefined) return undefined;
    items.push(item.item);
    position = item.next;
  } while (position <= text.length);
  return items;
}

/** Reads one part; `next` is where the next part begins, beyond the end of the text after the last. */
function readItem(text: string, from: number): { item: CitationItem; next: number } | undefined {
  const partEnd = endOfPart(text, from);
  for (let at = text.indexOf('@', from); at !== -1 && at < partEnd; at = text.indexOf('@', at + 1)) {
    const found = readCitationKey(text, at);
    if (found === undefined) continue;
    const suppressAuthor = text[at - 1] === '-' && at > from;
    const prefix = text.slice(from, suppressAuthor ? at - 1 : at).trim();
    const end = endOfPart(text, found.after);
    const rest = readLocator(text.slice(found.after, end));
    const { key, start, end: keyEnd } = found;
    return { item: { key, prefix, ...rest, suppressAuthor, start, end: keyEnd }, next: end + 1 };
  }
  return undefined;
}

function endOfPart(text: string, from: number): number {
  const semicolon = /[;；]/g;
  semicolon.lastIndex = from;
  return semicolon.exec(text)?.index ?? text.length;
}
