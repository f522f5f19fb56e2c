import type { TocEntry } from '@/lib/markdown/rendering';

/** A heading with the headings under it. */
export interface ContentsNode {
  entry: TocEntry;
  children: ContentsNode[];
}

/** The outline of the headings: each belongs to the nearest preceding one of a higher rank; skipped ranks do not matter. */
export function nestContents(toc: readonly TocEntry[]): ContentsNode[] {
  const roots: ContentsNode[] = [];
  const open: ContentsNode[] = [];
  for (const entry of toc) {
    const node: ContentsNode = { entry, children: [] };
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
