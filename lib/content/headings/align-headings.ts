import { textSimilarity } from './text-similarity';

/** A heading of a published text: the id of its element and its visible text. */
export interface PublishedHeading {
  id: string;
  text: string;
}

/**
 * Pairs of a removed and a new heading, both in document order, with the largest total similarity: the alignment of two
 * sequences by dynamic programming (S. B. Needleman and C. D. Wunsch, J. Mol. Biol. 48, 1970, without a gap penalty). Headings less similar
 * than `minSimilarity` (0 to 1) are not paired.
 */
export function alignHeadings(
  removedHeadings: readonly PublishedHeading[],
  addedHeadings: readonly PublishedHeading[],
  minSimilarity: number,
): [vanished: string, present: string][] {
  const likeness = removedHeadings.map((old) =>
    addedHeadings.map((next) => {
      const similarity = textSimilarity(old.text, next.text);
      return similarity < minSimilarity ? 0 : similarity;
    }),
  );
  const best = bestAlignmentScores(likeness, addedHeadings.length);
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const pairs: [string, string][] = [];
  for (let row = 0, column = 0; at(row, column) > 0; ) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else pairs.push([removedHeadings[row++]?.id ?? '', addedHeadings[column++]?.id ?? '']);
  }
  return pairs;
}

/** In row r and column c: the largest possible sum for the headings from r and c onwards. */
function bestAlignmentScores(likeness: readonly number[][], columns: number): number[][] {
  const bestScores: number[][] = [];
  let below: number[] = new Array(columns + 1).fill(0);
  bestScores[likeness.length] = below;
  for (let row = likeness.length - 1; row >= 0; row -= 1) {
    const rowScores: number[] = new Array(columns + 1).fill(0);
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = (below[column + 1] ?? 0) + (likeness[row]?.[column] ?? 0);
      rowScores[column] = Math.max(paired, below[column] ?? 0, rowScores[column + 1] ?? 0);
    }
    bestScores[row] = rowScores;
    below = rowScores;
  }
  return bestScores;
}
