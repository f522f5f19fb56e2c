import type { Nodes } from 'mdast';

/**
 * Removes everything written from the offset `from` on, in the last of these siblings. It goes by the parser's positions, so it does not
 * matter how the removed text was parsed (a link, emphasis). Returns false and removes nothing if that would split anything other than
 * text.
 */
export function cutFrom(siblings: Nodes[], source: string, from: number): boolean {
  const first = siblings.findIndex((node) => (node.position?.end.offset ?? 0) > from);
  const node = siblings[first];
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  if (node === undefined || start === undefined || end === undefined) return false;
  if (start >= from) {
    siblings.splice(first);
    return true;
  }
  if (node.type !== 'text') return false;
  // Escapes make the text shorter than its source, but every brace in the text is one in the source.
  const braces = source.slice(from, end).split('{').length - 1;
  let at = node.value.length;
  for (let count = 0; count < braces; count += 1) at = node.value.lastIndexOf('{', at - 1);
  node.value = node.value.slice(0, at);
  siblings.splice(node.value === '' ? first : first + 1);
  return true;
}

/**
 * Skips what was written up to the offset `to`, beginning with the sibling at `index`; a text that continues after it is shortened. Returns
 * the index of the next sibling; undefined, with nothing changed, if that would split anything other than text.
 */
export function skipUpTo(siblings: Nodes[], index: number, source: string, to: number): number | undefined {
  let last = index;
  while (last < siblings.length && (siblings[last]?.position?.end.offset ?? 0) < to) last += 1;
  const node = siblings[last];
  const position = node?.position;
  const start = position?.start.offset;
  if (node === undefined || position?.end.offset === undefined || start === undefined) return undefined;
  if (position.end.offset === to) return last + 1;
  if (node.type !== 'text') return undefined;
  const removed = source.slice(start, to);
  let at = 0;
  // A brace, or the bracket after a label.
  const mark = removed.at(-1) ?? '}';
  for (let count = removed.split(mark).length - 1; count > 0; count -= 1) at = node.value.indexOf(mark, at) + 1;
  node.value = node.value.slice(at);
  const lines = removed.split('\n');
  const column = (lines.length === 1 ? position.start.column : 1) + (lines.at(-1)?.length ?? 0);
  position.start = { line: position.start.line + lines.length - 1, column, offset: to };
  return last;
}
