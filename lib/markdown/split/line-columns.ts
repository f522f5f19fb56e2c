/** The line without white space at its ends, by Markdown's definition, which is narrower than that of `trim`. */
export function trimLine(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The column, from 0, of the first non-space character at or after the index; a tab advances to the next multiple of four. */
export function contentColumn(text: string, from = 0): number {
  let column = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 9) column += 4 - (column % 4);
    else if (code === 32 || index < from) column += 1;
    else break;
  }
  return column;
}
