import type { CitationItem } from '../block/citation-item';
import { readCitationKey } from './citation-key';
import { parseCitationCluster } from './parse-citation';
import { readLocator } from './read-locator';

/**
 * A cluster in a text, with offsets in that text, including those of its keys. `narrative`: the first item's author is part of the sentence
 * (`@key`, `@key [p. 3]`).
 */
export interface FoundCitation {
  start: number;
  end: number;
  narrative: boolean;
  items: CitationItem[];
}

/**
 * Finds all citations in plain text, in order: clusters in brackets, and keys in the sentence, optionally followed by a bracket with a place,
 * more citations, or both. If a key runs into Chinese text (`@knuth1984指出`), the longest prefix that `isKnown` accepts is the key. One
 * pass.
 */
export function findCitations(text: string, isKnown: (key: string) => boolean): FoundCitation[] {
  if (!text.includes('@')) return [];
  const brackets = findBrackets(text);
  const found: FoundCitation[] = [];
  let position = 0;
  const mark = /[@[]/g;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    position = match.index;
    const citation =
      match[0] === '[' ? cluster(text, position, brackets) : narrative(text, position, brackets, isKnown);
    if (citation === undefined) continue;
    found.push(citation);
    mark.lastIndex = citation.end;
  }
  return found;
}

/** Maps the opening bracket of each innermost pair to its closing one. */
function findBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(/[[\]]/g)) {
    if (mark === '[') open = index;
    else if (open !== -1) {
      pairs.set(open, index);
      open = -1;
    }
  }
  return pairs;
}

function cluster(text: string, start: number, brackets: Map<number, number>): FoundCitation | undefined {
  const close = brackets.get(start);
  if (close === undefined) return undefined;
  const items = parseCitationCluster(text.slice(start + 1, close));
  return items && { start, end: close + 1, narrative: false, items: items.map((item) => moved(item, start + 1)) };
}

function narrative(
  text: string,
  at: number,
  brackets: Map<number, number>,
  isKnown: (key: string) => boolean,
): FoundCitation | undefined {
  const found = readCitationKey(text, at);
  if (found === undefined) return undefined;
  const key = text[at + 1] === '{' ? found.key : endBeforeChinese(found.key, isKnown);
  const end = found.end - found.key.length + key.length;
  const suppressAuthor = text[at - 1] === '-';
  const item: CitationItem = { key, prefix: '', locator: null, suffix: '', suppressAuthor, start: found.start, end };
  const start = suppressAuthor ? at - 1 : at;
  const after = text[at + 1] === '{' ? found.after : end;
  const following = bracketAfter(text, after, brackets);
  const alone = { start, end: after, narrative: !suppressAuthor, items: [item] };
  if (following === undefined) return alone;
  const inner = text.slice(following.open + 1, following.close);
  const [place = '', ...more] = inner.split(/(?=[;；])/);
  if (place.includes('@') && parseCitationCluster(place) !== undefined) return alone;
  const offset = following.open + 1 + place.length + 1;
  const others = more.length === 0 ? [] : parseCitationCluster(more.join('').slice(1));
  if (others === undefined) return alone;
  const first = { ...item, ...readLocator(/^\s*[,，]/.test(place) ? place : `,${place}`) };
  return { ...alone, end: following.close + 1, items: [first, ...others.map((other) => moved(other, offset))] };
}

function bracketAfter(
  text: string,
  after: number,
  brackets: Map<number, number>,
): { open: number; close: number } | undefined {
  const open = text[after] === ' ' ? after + 1 : after;
  const close = text[open] === '[' ? brackets.get(open) : undefined;
  return close === undefined ? undefined : { open, close };
}

function endBeforeChinese(key: string, isKnown: (key: string) => boolean): string {
  const isLong = key.length > 200;
  for (let end = key.length; end > 0 && !isLong; end -= 1) {
    if (isKnown(key.slice(0, end))) return key.slice(0, end);
    if (!/\p{Script=Han}/u.test(key[end - 1] ?? '')) break;
  }
  return /^[^\p{Script=Han}]+(?=\p{Script=Han})/u.exec(key)?.[0] ?? key;
}

function moved(item: CitationItem, by: number): CitationItem {
  return { ...item, start: item.start + by, end: item.end + by };
}
