import type { Nodes } from 'mdast';
import type { BlockState } from '../block/block-state';

/** A node as typed, and its start offset in the block; undefined for nodes that the engine made. */
export function sourceOf({ position }: Nodes, { source }: BlockState): { text: string; from: number } | undefined {
  const from = position?.start.offset;
  return from === undefined ? undefined : { text: source.slice(from, position?.end.offset), from };
}
