/**
 * Returns an id that no element of the article has yet (HTML Living Standard, 3.2.6): `wantedAnchor`, with the next number if that is taken.
 * `takenAnchors` maps each id in use to the last number tried for it.
 */
export function freeAnchor(wantedAnchor: string, takenAnchors: Map<string, number>): string {
  let number = takenAnchors.get(wantedAnchor) ?? 0;
  let anchor = wantedAnchor;
  while (takenAnchors.has(anchor)) {
    number += 1;
    anchor = `${wantedAnchor}-${number}`;
  }
  takenAnchors.set(wantedAnchor, number);
  takenAnchors.set(anchor, takenAnchors.get(anchor) ?? 0);
  return anchor;
}
