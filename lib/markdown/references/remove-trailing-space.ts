import type { Nodes } from 'mdast';

/** Removes a space after Chinese before a reference, which restores it if needed (`isSpaced`). Returns whether there was one. */
export function removeTrailingSpace(before: Nodes | undefined): boolean {
  if (before?.type !== 'text' || !/\p{Script=Han} $/u.test(before.value)) return false;
  before.value = before.value.slice(0, -1);
  return true;
}
