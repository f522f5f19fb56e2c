import type { Nodes } from 'mdast';

/** Takes a space after Chinese off the end of the text before a reference, which puts it back where it fits (`isSpaced`). Says whether there was one. */
export function takeSpace(before: Nodes | undefined): boolean {
  if (before?.type !== 'text' || !/\p{Script=Han} $/u.test(before.value)) return false;
  before.value = before.value.slice(0, -1);
  return true;
}
