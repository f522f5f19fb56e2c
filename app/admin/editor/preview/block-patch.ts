import type { PreviewBlock } from './split-blocks';

/** How to update the shown blocks: from `start`, `removed` blocks are replaced by `inserted`. `lines` are those of all blocks. */
export interface BlockPatch {
  start: number;
  removed: number;
  inserted: string[];
  lines: (number | null)[];
}

/** The patch between two renderings: blocks that are equal at both ends stay untouched on the screen. */
export function blockPatch(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): BlockPatch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.html === after[start]?.html) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.html === after.at(-1 - end)?.html) end += 1;
  return {
    start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end).map(({ html }) => html),
    lines: after.map(({ line }) => line),
  };
}
