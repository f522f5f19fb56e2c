/** How many faults a response or a form lists; the rest are counted. */
export const maxNamedFaults = 20;

/** Characters of a path that a response repeats: a key sent by a client can be as long as the body. */
const maxPathCharacters = 200;

/** A path as a response repeats it: a long one is truncated and ends in `…`. */
export function shownPath(path: string): string {
  return path.length <= maxPathCharacters
    ? path
    : `${path.slice(0, maxPathCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
