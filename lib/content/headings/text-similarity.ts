/** Maximum characters to compare. */
const maxComparedCharacters = 200;

/**
 * The similarity of two short texts, from 0 to 1: the Sorensen-Dice coefficient of their pairs of adjacent characters (L. R. Dice,
 * "Measures of the amount of ecologic association between species", Ecology 26, 1945), ignoring case, width and white space.
 */
export function textSimilarity(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const total = sum(first) + sum(second);
  if (total === 0) return 1;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** A space is added at each end, so that a one-character text has pairs and beginnings count. */
function pairsOf(text: string): Map<string, number> {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const characters = plain === '' ? [] : [' ', ...Array.from(plain).slice(0, maxComparedCharacters), ' '];
  const pairs = new Map<string, number>();
  for (let place = 1; place < characters.length; place += 1) {
    const pair = `${characters[place - 1]}${characters[place]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((total, count) => total + count, 0);
}
