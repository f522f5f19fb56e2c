import type { Nodes } from 'mdast';
import type { PlacedLabel } from '../block/hole';
import { positionWithin } from '../problems/position-within';

/**
 * The id that an author gave a node (`{#fig:a}`) and where it stands; undefined without one. `position` is that of the text that the
 * attributes follow, where it is not the node's own.
 */
export function placedId(node: Nodes, source: string, position = node.position): PlacedLabel | undefined {
  const { id: name, parts = [] } = node.data?.attributes ?? {};
  if (name === undefined) return undefined;
  const part = parts.findLast(({ kind }) => kind === 'id');
  if (part === undefined || position === undefined) return { name, position };
  return { name, position: positionWithin(source, position.start, part.from + 1, part.to) };
}
