import type { CitationName, CitationSource } from '../citation-source';
import type { CitedWork } from '../citation-style';
import { entryLanguage } from '../text/entry-language';
import { creatorsOf, familyName, peopleOf, wholeName } from '../text/names';
import { isInPress, yearOf } from './apa-date';
import { invertedName } from './apa-names';
import { shortAuthor } from './short-author';

/**
 * The list in order: by authors, fewer before more, then by year, date and title (APA 9.44 to 9.48), Chinese entries by
 * pinyin, and those in the article's language first. Works that citations could not tell apart get letters after the year
 * (8.19), more names (8.18) or the first author's initials (8.20).
 */
export function arrangeByAuthor(cited: CitationSource[], language: 'zh' | 'en'): CitedWork[] {
  const sorted = cited.map((source) => ({ source, order: orderOf(source, language) }));
  sorted.sort((one, other) => compareOrders(one.order, other.order));
  const works = sorted.map(({ source }, index): CitedWork => {
    return { source, number: index + 1, yearSuffix: '', namesShown: 1, withInitials: false };
  });
  addInitials(works);
  addNames(works);
  addLetters(works);
  return works;
}

const collator = new Intl.Collator(['zh-u-co-pinyin', 'en'], { sensitivity: 'base', numeric: true });

function orderOf(source: CitationSource, language: 'zh' | 'en'): string[] {
  const { people } = peopleOf(creatorsOf(source));
  const title = source.title.replace(/^(?:an?|the)\s+/i, '');
  const [year, ...day] = source.issued?.['date-parts']?.[0] ?? [];
  const names = people.map(invertedName).map((name) => name.replace(/[^\p{L}\p{N}\s,]/gu, ''));
  return [
    entryLanguage(source) === language ? '0' : '1',
    [...(names.length === 0 ? [title] : names)].join('\u0001'),
    // No date comes before all years, in press after them.
    year === undefined ? (isInPress(source) ? '9999' : '0000') : String(year).padStart(4, '0'),
    day.map((part) => String(part).padStart(2, '0')).join(''),
    title,
    source.id,
  ];
}

function compareOrders(one: string[], other: string[]): number {
  for (const [index, text] of one.entries()) {
    const compared = index === 1 ? compareNames(text, other[1] ?? '') : compareText(text, other[index] ?? '');
    if (compared !== 0) return compared;
  }
  return 0;
}

/** Name by name, so that one author alone comes before the same with others. */
function compareNames(one: string, other: string): number {
  const otherNames = other.split('\u0001');
  const names = one.split('\u0001');
  for (const [index, name] of names.entries()) {
    const otherName = otherNames[index];
    if (otherName === undefined) return 1;
    const compared = compareText(name, otherName);
    if (compared !== 0) return compared;
  }
  return names.length - otherNames.length;
}

function compareText(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

function addInitials(works: CitedWork[]): void {
  const people = new Map<string, Set<string>>();
  for (const { source } of works) {
    const first = firstPerson(source);
    if (first === undefined) continue;
    const full = people.get(familyName(first)) ?? new Set();
    people.set(familyName(first), full.add(invertedName(first)));
  }
  for (const work of works) {
    const first = firstPerson(work.source);
    work.withInitials = first !== undefined && (people.get(familyName(first))?.size ?? 0) > 1;
  }
}

/** The first author where it is a person whose given names are shortened to initials. */
function firstPerson(source: CitationSource): CitationName | undefined {
  const first = peopleOf(creatorsOf(source)).people[0];
  return first === undefined || wholeName(first) !== undefined ? undefined : first;
}

function addNames(works: CitedWork[]): void {
  for (const same of groupBy(works, citation)) {
    const lists = same.map(({ source }) => peopleOf(creatorsOf(source)).people.map(invertedName));
    for (const [index, work] of same.entries()) {
      const own = lists[index] ?? [];
      const differences = lists.filter((list) => !isEqual(list, own)).map((list) => firstDifference(own, list));
      if (differences.length > 0) work.namesShown = Math.min(own.length, Math.max(...differences) + 1);
    }
  }
}

function addLetters(works: CitedWork[]): void {
  for (const same of groupBy(works, citation)) {
    if (same.length < 2) continue;
    for (const [index, work] of same.entries()) work.yearSuffix = letters(index);
  }
}

/** What of a work a citation shows. */
function citation(work: CitedWork): string {
  const year = yearOf(work.source) ?? (isInPress(work.source) ? 'in press' : 'n.d.');
  return `${shortAuthor(work, 'en', false)}\u0001${year}`;
}

function groupBy(works: CitedWork[], keyOf: (work: CitedWork) => string): CitedWork[][] {
  const groups = new Map<string, CitedWork[]>();
  for (const work of works) {
    const key = keyOf(work);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [work]);
    else group.push(work);
  }
  return [...groups.values()];
}

function isEqual(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function firstDifference(own: string[], other: string[]): number {
  const index = own.findIndex((name, place) => name !== other[place]);
  return index === -1 ? own.length - 1 : index;
}

/** `a` to `z`, then `aa`. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
