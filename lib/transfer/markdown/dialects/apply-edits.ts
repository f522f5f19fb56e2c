import type { Edit } from './dialect';

/** A text after edits. `lineOf`: the line (1-based) of the original text for a line of this one. */
export interface EditedText {
  text: string;
  lineOf: (line: number) => number;
}

/** Applies edits that are sorted and do not overlap. Line endings are those of CommonMark. */
export function applyEdits(source: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = [];
  const lines = [1];
  let line = 1;
  let read = 0;
  const add = (piece: string, isKept: boolean, lastLine: number): void => {
    pieces.push(piece);
    for (let left = countLines(piece); left > 0; left -= 1) {
      // The lines of a replacement are those it replaces, as far as there are as many.
      if (isKept || line < lastLine) line += 1;
      lines.push(line);
    }
    line = lastLine;
    if (piece === '' || /[\r\n]$/.test(piece) || lines.length === 1) lines[lines.length - 1] = line;
  };
  for (const { from, to, text } of edits) {
    const kept = source.slice(read, from);
    add(kept, true, line + countLines(kept));
    add(text, false, line + countLines(source.slice(from, to)));
    read = to;
  }
  const rest = source.slice(read);
  add(rest, true, line + countLines(rest));
  return { text: pieces.join(''), lineOf: (shown) => lines[shown - 1] ?? lines.at(-1) ?? 1 };
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
