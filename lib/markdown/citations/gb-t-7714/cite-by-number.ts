import type { Language } from '@/lib/kernel/language';
import type { CitationItem, Locator } from '../../block/citation-item';
import type { CitationCluster, CitationPiece, CitedWork } from '../citation-style';
import { locatorText } from '../locator-text';
import { creatorsOf, familyName, peopleOf, wholeName } from '../text/names';

/**
 * Formats a cluster as numbers (GB/T 7714-2015, 10.1): several in one pair of brackets in ascending order, consecutive ones as a range, the
 * page after the bracket. A citation with a prefix or suffix keeps its position and its own bracket. If the author is part of the sentence,
 * the first author's name comes before, with 等 or "et al." if there are more (10.2.1).
 */
export function citeByNumber(
  cluster: CitationCluster,
  works: ReadonlyMap<string, CitedWork>,
  language: Language,
): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  const first = cluster.items[0];
  const subject = cluster.narrative && first !== undefined ? works.get(first.key) : undefined;
  if (subject !== undefined) pieces.push(piece(authorText(subject, language), subject.source.id, false));
  const groups = group(cluster.items);
  for (const [index, items] of groups.entries()) {
    const previous = groups[index - 1]?.[0];
    if (previous !== undefined) pieces.push(separator(previous, items[0], language));
    pieces.push(...bracket(items, works, language));
  }
  return pieces;
}

function piece(text: string, key: string | null, superscript = true): CitationPiece {
  return { text, key, superscript };
}

/** Groups consecutive citations without words or place, which share a bracket; every other one is alone. */
function group(items: CitationItem[]): CitationItem[][] {
  const groups: CitationItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.every(isBare) && isBare(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function isBare({ prefix, locator, suffix }: CitationItem): boolean {
  return prefix === '' && suffix === '' && locator === null;
}

function hasWords(item: CitationItem | undefined): boolean {
  return item !== undefined && (item.prefix !== '' || item.suffix !== '');
}

function separator(previous: CitationItem, next: CitationItem | undefined, language: Language): CitationPiece {
  if (!hasWords(previous) && !hasWords(next)) return piece(', ', null);
  return piece(language === 'zh' ? '；' : '; ', null, false);
}

function bracket(items: CitationItem[], works: ReadonlyMap<string, CitedWork>, language: Language): CitationPiece[] {
  const entries = distinct(items, works);
  const [only] = items;
  if (entries.length > 1 || only === undefined) return [piece('[', null), ...numbers(entries), piece(']', null)];
  const { prefix, locator, suffix, key } = only;
  const known = works.has(key) ? key : null;
  return [
    ...(prefix === '' ? [] : [piece(`${prefix} `, null, false)]),
    piece(`[${entries[0]?.text ?? ''}]${place(locator, language)}`, known),
    ...(suffix === '' ? [] : [piece(` ${suffix}`, null, false)]),
  ];
}

/** A page is shown as its number alone, any other place with its word. */
function place(locator: Locator | null, language: Language): string {
  if (locator === null) return '';
  return locator.kind === 'page' ? locator.value.replace(/\s*[-–—]+\s*/g, '-') : locatorText(locator, language);
}

interface NumberEntry {
  text: string;
  key: string | null;
  number: number;
}

/** The entries of one bracket: known works by number, each once, then unknown keys. */
function distinct(items: CitationItem[], works: ReadonlyMap<string, CitedWork>): NumberEntry[] {
  const entries = new Map<string, NumberEntry>();
  for (const { key } of items) {
    const number = works.get(key)?.number;
    const known = number !== undefined;
    entries.set(key, { text: known ? String(number) : `${key}?`, key: known ? key : null, number: number ?? Infinity });
  }
  return [...entries.values()].sort((one, other) =>
    one.number < other.number ? -1 : one.number > other.number ? 1 : 0,
  );
}

function numbers(entries: NumberEntry[]): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const start = entries[index];
    if (start === undefined) break;
    let last = index;
    while ((entries[last + 1]?.number ?? 0) === start.number + last + 1 - index && start.number !== Infinity) last += 1;
    const end = entries[last];
    if (pieces.length > 0) pieces.push(piece(', ', null));
    pieces.push(piece(start.text, start.key));
    if (end !== undefined && last > index) pieces.push(piece('-', null), piece(end.text, end.key));
    index = last;
  }
  return pieces;
}

function authorText({ source }: CitedWork, language: Language): string {
  const { people, open } = peopleOf(creatorsOf(source));
  const [first] = people;
  if (first === undefined) return language === 'zh' ? `《${source.title}》` : `“${source.title}”`;
  const name = wholeName(first) ?? familyName(first);
  if (people.length === 1 && !open) return name;
  return language === 'zh' ? `${name} 等` : `${name} et al.`;
}
