/**
 * An id that no element of the article has yet (HTML Living Standard, 3.2.6): `wanted`, or with the next number where that is taken. `taken`
 * holds the ids that were given, each with the last number that was tried for it.
 */
export function freeAnchor(wanted: string, taken: Map<string, number>): string {
  let number = taken.get(wanted) ?? 0;
  let anchor = wanted;
  while (taken.has(anchor)) {
    number += 1;
    anchor = `${wanted}-${number}`;
  }
  taken.set(wanted, number);
  taken.set(anchor, taken.get(anchor) ?? 0);
  return anchor;
}
