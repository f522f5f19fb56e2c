import type { Language } from '@/lib/kernel/language';
import { letters } from '../../text/letters';
import type { CitationName, CitationSource } from '../citation-source';
import type { CitedWork } from '../citation-style';
import { entryLanguage } from '../text/entry-language';
import { creatorsOf, familyName, peopleOf, wholeName } from '../text/names';
import { isInPress, yearOf } from './apa-date';
import { invertedName } from './apa-names';
import { authorsInCitation } from './authors-in-citation';

/**
 * Sorts the bibliography: by authors, fewer before more, then by year, date and title (APA 9.44 to 9.48), Chinese entries by pinyin, and
 * those in the article's language first. Works whose citations would be the same get letters after the year (8.19), more names (8.18) or
 * the first author's initials (8.20).
 */
export function arrangeByAuthor(cited: CitationSource[], language: Language): CitedWork[] {
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

/** Separator that occurs in no name. */
const between = '\u0001';

const pinyin = new Intl.Collator('zh-u-co-pinyin');

/** Sort key of a work: the first difference decides. `names` contains the title if there are no names. */
interface Order {
  names: string[];
  rest: string[];
  isForeign: boolean;
}

function orderOf(source: CitationSource, language: Language): Order {
  const { people } = peopleOf(creatorsOf(source));
  const title = folded(source.title.replace(/^(?:an?|the)\s+/i, ''));
  const [year, ...day] = source.issued?.['date-parts']?.[0] ?? [];
  // "No date" sorts before all years, "in press" after them.
  const shownYear = year === undefined ? (isInPress(source) ? '9999' : '') : String(year).padStart(4, '0');
  const shownDay = day.map((part) => String(part).padStart(2, '0')).join('');
  return {
    names: people.length === 0 ? [title] : people.map((name) => folded(invertedName(name))),
    rest: [shownYear, shownDay, title, source.id],
    isForeign: entryLanguage(source) !== language,
  };
}

const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Text as a sort key: lower case without accents and marks. Unlike a collation, it is the same in every JavaScript engine. */
function folded(text: string): string {
  const letters = text.normalize('NFD').replace(/[^\p{L}\p{N}\s,]/gu, '');
  return letters.toLowerCase().replace(/[øłđðßæœþı]/g, (letter) => plainLetters[letter] ?? letter);
}

function compareOrders(one: Order, other: Order): number {
  if (one.isForeign !== other.isForeign) return one.isForeign ? 1 : -1;
  return compareLists(one.names, other.names) || compareLists(one.rest, other.rest);
}

/** Compares text by text; a list comes after its own beginning, so that one author precedes the same author with others. */
function compareLists(one: string[], other: string[]): number {
  for (const [index, text] of one.entries()) {
    const compared = compareText(text, other[index] ?? '');
    if (compared !== 0) return compared;
  }
  return one.length - other.length;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  const byPinyin = one > '\u2e80' && other > '\u2e80' ? pinyin.compare(one, other) : 0;
  return byPinyin || (one < other ? -1 : 1);
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

/** The first author, if it is a person whose given names are shortened to initials. */
function firstPerson(source: CitationSource): CitationName | undefined {
  const first = peopleOf(creatorsOf(source)).people[0];
  return first === undefined || wholeName(first) !== undefined ? undefined : first;
}

function addNames(works: CitedWork[]): void {
  for (const same of groupBy(works, citation).values()) {
    const lists = [...groupBy(same, authorsOf).entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    if (lists.length < 2) continue;
    // In sorted lists, neighbours share the longest beginnings.
    const names = lists.map(([list]) => list.split(between));
    for (const [index, [, sameList]] of lists.entries()) {
      const workNames = names[index] ?? [];
      const shared = Math.max(
        commonStart(workNames, names[index - 1] ?? []),
        commonStart(workNames, names[index + 1] ?? []),
      );
      for (const work of sameList) work.namesShown = Math.min(workNames.length, shared + 1);
    }
  }
}

function authorsOf({ source }: CitedWork): string {
  return peopleOf(creatorsOf(source)).people.map(invertedName).join(between);
}

function commonStart(one: string[], other: string[]): number {
  const index = one.findIndex((name, place) => name !== other[place]);
  return index === -1 ? one.length : index;
}

function addLetters(works: CitedWork[]): void {
  for (const same of groupBy(works, citation).values()) {
    if (same.length < 2) continue;
    for (const [index, work] of same.entries()) work.yearSuffix = letters(index);
  }
}

/** The part of a work that a citation shows. */
function citation(work: CitedWork): string {
  const year = yearOf(work.source) ?? (isInPress(work.source) ? 'in press' : 'n.d.');
  return `${authorsInCitation(work, 'en', false)}${between}${year}`;
}

function groupBy(works: CitedWork[], keyOf: (work: CitedWork) => string): Map<string, CitedWork[]> {
  const groups = new Map<string, CitedWork[]>();
  for (const work of works) {
    const key = keyOf(work);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [work]);
    else group.push(work);
  }
  return groups;
}
