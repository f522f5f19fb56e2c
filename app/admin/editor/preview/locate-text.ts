/**
 * The offset in `source` of text clicked in the preview: `before` and `after` are the letters on either side of the click. The
 * longest match in the source between `from` and `to` (offsets) is used; null if fewer than three letters match.
 */
export function locateText(
  source: string,
  range: { from: number; to: number },
  clicked: { before: string; after: string },
): number | null {
  const part = source.slice(range.from, range.to);
  for (const length of [24, 12, 6, 3]) {
    const before = clicked.before.slice(-length);
    const after = clicked.after.slice(0, length);
    const both = part.indexOf(before + after);
    if (both >= 0 && before.length + after.length >= 3) return range.from + both + before.length;
    const left = before.length >= Math.min(length, 3) ? part.indexOf(before) : -1;
    if (left >= 0) return range.from + left + before.length;
    const right = after.length >= Math.min(length, 3) ? part.indexOf(after) : -1;
    if (right >= 0) return range.from + right;
  }
  return null;
}
