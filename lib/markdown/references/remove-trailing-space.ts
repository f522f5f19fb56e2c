import type { Nodes } from 'mdast';

/**
 * Removes a space, or TeX's tie `~`, after Chinese before a reference, which restores it if needed (`isSpaced`). Returns whether there was
 * one. Other ties and control spaces before a reference become no-break spaces.
 */
export function removeTrailingSpace(before: Nodes | undefined): boolean {
  if (before?.type !== 'text') return false;
  const { text, isSpaced } = takeTrailingSpace(before.value);
  before.value = text;
  return isSpaced;
}

/**
 * The text before a reference without the space or tie that the reference restores, as in `removeTrailingSpace`. `earlier`: the text before
 * that one.
 */
export function takeTrailingSpace(before: string, earlier = ''): { text: string; isSpaced: boolean } {
  const [sign = ''] = /(?:~|\\? )$/.exec(before) ?? [];
  const text = before.slice(0, before.length - sign.length);
  const previous = text.at(-1) ?? earlier.at(-1) ?? '';
  if (sign === '' || /^[\s~\\]?$/.test(previous)) return { text: before, isSpaced: false };
  if (/\p{Script=Han}/u.test(previous)) return { text, isSpaced: true };
  return { text: sign === ' ' ? before : `${text}\u00A0`, isSpaced: false };
}
