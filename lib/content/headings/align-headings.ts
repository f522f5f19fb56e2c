import { textSimilarity } from './text-similarity';

/** A heading of a published text: the id of its element and its visible text. */
export interface PublishedHeading {
  id: string;
  text: string;
}

/** From what likeness (0 to 1) a heading passes for another renamed in its place. */
const alikeInPlace = 0.4;

/**
 * Pairs of a vanished and a new heading, both in document order, whose likenesses add up to the most: the alignment of two
 * sequences by dynamic programming (S. B. Needleman and C. D. Wunsch, J. Mol. Biol. 48, 1970, without a cost for gaps).
 */
export function alignHeadings(
  vanished: readonly PublishedHeading[],
  appeared: readonly PublishedHeading[],
): [vanished: string, present: string][] {
  const likeness = vanished.map((old) => appeared.map((next) => likenessOf(old, next)));
  const best = bestSums(likeness, appeared.length);
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const pairs: [string, string][] = [];
  for (let row = 0, column = 0; at(row, column) > 0; ) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else pairs.push([vanished[row++]?.id ?? '', appeared[column++]?.id ?? '']);
  }
  return pairs;
}

/** In row r and column c: the largest sum that the headings from r and from c on can reach. */
function bestSums(likeness: readonly number[][], columns: number): number[][] {
  const sums: number[][] = [];
  let below: number[] = new Array(columns + 1).fill(0);
  sums[likeness.length] = below;
  for (let row = likeness.length - 1; row >= 0; row -= 1) {
    const sumsHere: number[] = new Array(columns + 1).fill(0);
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = (below[column + 1] ?? 0) + (likeness[row]?.[column] ?? 0);
      sumsHere[column] = Math.max(paired, below[column] ?? 0, sumsHere[column + 1] ?? 0);
    }
    sums[row] = sumsHere;
    below = sumsHere;
  }
  return sums;
}

function likenessOf(old: PublishedHeading, next: PublishedHeading): number {
  const likeness = textSimilarity(old.text, next.text);
  return likeness < alikeInPlace ? 0 : likeness;
}
