/**
 * Returns an id that no element of the article has yet (HTML Living Standard, 3.2.6): `wanted`, with the next number if that is taken.
 * `taken` maps each id in use to the last number tried for it.
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
