import { alignHeadings, type PublishedHeading } from './align-headings';
import { longestIncreasing } from './longest-increasing';
import { textSimilarity } from './text-similarity';

/**
 * Minimum similarity (0 to 1) at which a heading counts as a renamed one: the only candidate in the same place, one of several there, and one in
 * another place.
 */
const minSimilarity = { aloneInPlace: 0, inPlace: 0.4, anywhere: 0.7 };

/** Maximum pairs to compare; beyond it only equal texts are matched. */
const maxComparisons = 40_000;

/**
 * Matches each heading whose id disappeared with its replacement: the heading with the same text; else, between the same
 * neighbours, the only candidate, or the most similar ones in order; else a very similar one elsewhere. A removed heading has
 * none. Both lists are in document order, with unique ids. Returns new ids by disappeared ones.
 */
export function matchHeadings(
  before: readonly PublishedHeading[],
  after: readonly PublishedHeading[],
): Map<string, string> {
  const matched = new Map<string, string>();
  const remainingIds = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const removedHeadings = before.filter(({ id }) => !remainingIds.has(id));
  const addedHeadings = after.filter(({ id }) => !known.has(id));
  if (removedHeadings.length === 0 || addedHeadings.length === 0) return matched;
  matchEqualTexts(removedHeadings, addedHeadings, matched);
  for (const gap of gapsBetween(before, after, matched)) matchInGap(gap, matched);
  matchAnywhere(unmatched(removedHeadings, matched), without(addedHeadings, matched), matched);
  return matched;
}

/** Headings that disappeared and appeared between the same two neighbours. */
interface Gap {
  removedHeadings: PublishedHeading[];
  addedHeadings: PublishedHeading[];
}

function matchEqualTexts(
  removedHeadings: readonly PublishedHeading[],
  addedHeadings: readonly PublishedHeading[],
  matched: Map<string, string>,
): void {
  const byText = new Map<string, string[]>();
  for (const { id, text } of addedHeadings) byText.set(text, [...(byText.get(text) ?? []), id]);
  for (const { id, text } of removedHeadings) {
    const found = byText.get(text)?.shift();
    if (found !== undefined) matched.set(id, found);
  }
}

/** Splits both lists at the headings that they have in common in the same order, including those matched by their text. */
function gapsBetween(
  before: readonly PublishedHeading[],
  after: readonly PublishedHeading[],
  matched: ReadonlyMap<string, string>,
): Gap[] {
  const placeAfter = new Map(after.map(({ id }, place) => [id, place]));
  const places = before.map(({ id }) => placeAfter.get(matched.get(id) ?? id));
  const fixed = longestIncreasing(places);
  const gaps: Gap[] = [];
  let gap: Gap = { removedHeadings: [], addedHeadings: [] };
  let nextPlace = 0;
  for (const [index, heading] of before.entries()) {
    const place = places[index];
    if (place === undefined) gap.removedHeadings.push(heading);
    if (place === undefined || !fixed.has(index)) continue;
    gap.addedHeadings = after.slice(nextPlace, place);
    gaps.push(gap);
    gap = { removedHeadings: [], addedHeadings: [] };
    nextPlace = place + 1;
  }
  gap.addedHeadings = after.slice(nextPlace);
  gaps.push(gap);
  const known = new Set([...before.map(({ id }) => id), ...matched.values()]);
  return gaps.map(({ removedHeadings, addedHeadings }) => ({
    removedHeadings,
    addedHeadings: addedHeadings.filter(({ id }) => !known.has(id)),
  }));
}

function matchInGap({ removedHeadings, addedHeadings }: Gap, matched: Map<string, string>): void {
  const [only, ...others] = removedHeadings;
  const [next, ...more] = addedHeadings;
  if (only === undefined || next === undefined) return;
  if (others.length === 0 && more.length === 0) {
    if (textSimilarity(only.text, next.text) >= minSimilarity.aloneInPlace) matched.set(only.id, next.id);
    return;
  }
  if (removedHeadings.length * addedHeadings.length > maxComparisons) return;
  for (const [old, present] of alignHeadings(removedHeadings, addedHeadings, minSimilarity.inPlace))
    matched.set(old, present);
}

function matchAnywhere(
  removedHeadings: readonly PublishedHeading[],
  addedHeadings: readonly PublishedHeading[],
  matched: Map<string, string>,
): void {
  if (removedHeadings.length * addedHeadings.length > maxComparisons) return;
  const pairs = removedHeadings.flatMap((old) =>
    addedHeadings.map((next) => ({ old: old.id, next: next.id, likeness: textSimilarity(old.text, next.text) })),
  );
  const matchedIds = new Set<string>();
  for (const { old, next, likeness } of pairs.sort((one, other) => other.likeness - one.likeness)) {
    if (likeness < minSimilarity.anywhere || matched.has(old) || matchedIds.has(next)) continue;
    matched.set(old, next);
    matchedIds.add(next);
  }
}

function unmatched(headings: readonly PublishedHeading[], matched: ReadonlyMap<string, string>): PublishedHeading[] {
  return headings.filter(({ id }) => !matched.has(id));
}

function without(headings: readonly PublishedHeading[], matched: ReadonlyMap<string, string>): PublishedHeading[] {
  const matchedIds = new Set(matched.values());
  return headings.filter(({ id }) => !matchedIds.has(id));
}
