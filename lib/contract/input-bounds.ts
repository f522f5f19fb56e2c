/** Faults that an answer or a form names; the others are counted. */
export const faultsNamed = 20;

/** Characters of a path that an answer repeats: a key that somebody made up can be as long as a body. */
const pathCharacters = 200;

/** A path as an answer repeats it: a long one is cut, and ends in `…`. */
export function shownPath(path: string): string {
  return path.length <= pathCharacters ? path : `${path.slice(0, pathCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Levels of objects and lists in each other that a JSON body may have, and its members and elements in all. */
export const bodyBounds = { levels: 32, values: 100_000 } as const;
