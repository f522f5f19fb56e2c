/**
 * The indexes of a longest strictly increasing subsequence of `numbers`; undefined entries are skipped. In O(n log n)
 * (C. Schensted, "Longest increasing and decreasing subsequences", Canad. J. Math. 13, 1961).
 */
export function longestIncreasing(numbers: readonly (number | undefined)[]): Set<number> {
  /** For each length, the index of the smallest last number of a subsequence of that length. */
  const ends: number[] = [];
  const previous = new Map<number, number>();
  for (const [place, number] of numbers.entries()) {
    if (number === undefined) continue;
    const length = firstNotBelow(ends, number, numbers);
    const before = ends[length - 1];
    if (before !== undefined) previous.set(place, before);
    ends[length] = place;
  }
  const places = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) places.add(place);
  return places;
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly (number | undefined)[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? -1] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
