import type { Nodes } from 'mdast';
import type { PlacedLabel } from '../block/hole';
import { positionWithin } from '../problems/position-within';

/**
 * The id that an author set on a node (`{#fig:a}`), with its position; undefined without one. `position` is the position of the text that
 * the attributes follow, if it is not the node's.
 */
export function placedId(node: Nodes, source: string, position = node.position): PlacedLabel | undefined {
  const { id: name, parts = [] } = node.data?.attributes ?? {};
  if (name === undefined) return undefined;
  const part = parts.findLast(({ kind }) => kind === 'id');
  if (part === undefined || position === undefined) return { name, position };
  return { name, position: positionWithin(source, position.start, part.from + 1, part.to) };
}
