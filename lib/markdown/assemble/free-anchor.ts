/**
 * Returns an id that no element of the article has yet (HTML Living Standard, 3.2.6): `wanted`, with the next number if that is taken.
 * `takenAnchors` maps each id in use to the last number tried for it.
 */
export function freeAnchor(wanted: string, takenAnchors: Map<string, number>): string {
  let number = takenAnchors.get(wanted) ?? 0;
  let anchor = wanted;
  while (takenAnchors.has(anchor)) {
    number += 1;
    anchor = `${wanted}-${number}`;
  }
  takenAnchors.set(wanted, number);
  takenAnchors.set(anchor, takenAnchors.get(anchor) ?? 0);
  return anchor;
}
