import type { TexEdit } from '../../block/formula-plan';

/** Replaces the text from `from` to `to`, in UTF-16 units. */
export interface TexChange {
  from: number;
  to: number;
  text: string;
}

/** Makes the changes, which must not overlap, and returns the new text with the edits that lead back to the old. Takes linear time. */
export function rewriteTex(tex: string, changes: readonly TexChange[]): { tex: string; edits: TexEdit[] } {
  let rewritten = '';
  let read = 0;
  const edits: TexEdit[] = [];
  for (const { from, to, text } of changes.toSorted((one, other) => one.from - other.from)) {
    if (from < read) continue;
    rewritten += tex.slice(read, from);
    edits.push({ at: rewritten.length, length: text.length, replaced: to - from });
    rewritten += text;
    read = to;
  }
  return { tex: rewritten + tex.slice(read), edits };
}
