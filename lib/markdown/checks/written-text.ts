import type { Nodes, Parents } from 'mdast';
import type { Position } from 'unist';
import type { BlockState } from '../block/block-state';
import { positionWithin } from '../problems/position-within';

/** The text of a paragraph, heading or cell as it is in the source, for checks across emphasis and links. */
export interface WrittenText {
  /** As typed, with spaces for everything that is not text: formulas, code (as HTML too), addresses, marks of emphasis. */
  text: string;
  /** As typed. */
  source: string;
  /** Formulas and code in it. */
  leaves: Nodes[];
  /** The offset of the text in the block. */
  from: number;
  /** The position of a part of it. */
  place: (from: number, to: number) => Position;
}

/** Undefined for a paragraph that the engine made. */
export function writtenText(block: Parents, state: BlockState): WrittenText | undefined {
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const from = start.offset;
  const source = state.source.slice(from, end.offset);
  const leaves = leavesOf(block);
  const pieces: string[] = [];
  let done = 0;
  let verbatim = 0;
  for (const leaf of leaves) {
    const { type, position } = leaf;
    if (leaf.type === 'html') verbatim = Math.max(0, verbatim + stepOf(leaf.value));
    const first = (position?.start.offset ?? from) - from;
    const last = (position?.end.offset ?? from) - from;
    if (type !== 'text' || verbatim > 0 || first < done || last <= first) continue;
    pieces.push(source.slice(done, first).replace(/[^\r\n]/g, ' '), source.slice(first, last));
    done = last;
  }
  pieces.push(source.slice(done).replace(/[^\r\n]/g, ' '));
  let known = start;
  // Starts from the last place, so that many in one text take linear time.
  const place = (one: number, other: number): Position => {
    const near = from + one < (known.offset ?? 0) ? start : known;
    const position = positionWithin(state.source, near, from + one, from + other);
    known = position.start;
    return position;
  };
  return { text: pieces.join(''), source, leaves, from, place };
}

/** 1 for a tag that begins code written as HTML, -1 for one that ends it. */
function stepOf(tag: string): number {
  const match = /^<(\/?)(?:code|kbd|samp|tt|var)(?=[\s>])/i.exec(tag);
  if (match === null) return 0;
  return match[1] === '/' ? -1 : 1;
}

export function leavesOf(parent: Parents): Nodes[] {
  return parent.children.flatMap((child) => ('children' in child ? leavesOf(child) : [child]));
}
