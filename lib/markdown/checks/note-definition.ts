import type { Definition } from 'mdast';
import type { BlockState } from '../block/block-state';
import { positionWithin } from '../problems/position-within';

/** Notes where a definition of a link stands: only the whole article tells whether it is the first of its name. */
export function noteDefinition(node: Definition, state: BlockState): void {
  const start = node.position?.start;
  // Those of other blocks, which this one uses, have no place in it.
  if (start?.offset === undefined) return;
  const name = node.label ?? node.identifier;
  const from = start.offset + 1;
  const end = state.source.indexOf(']:', from);
  const position = positionWithin(state.source, start, from, end < 0 ? from : end);
  state.definitions.push({ identifier: node.identifier, name, position });
}
