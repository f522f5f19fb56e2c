import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { visit } from '../tree/visit';
import { findCitations } from './find-citations';

/**
 * Replaces Pandoc's citations ("Citation syntax" of its manual) by holes: `[@key]`, `[see @a, p. 3; @b]` and, in a sentence, `@key`. Whether
 * a name in a sentence is a citation is known only with the bibliography; if it is not one, it stays as typed.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('@')) return;
    visit(tree, 'text', (node, _index, parent) => {
      if (parent?.type !== 'link') replaceIn(node, state);
    });
  };
}

function replaceIn(node: Text, state: BlockState): void {
  const found = findCitations(node.value, () => false);
  if (found.length === 0) return;
  let from = node.position?.start.offset ?? 0;
  let value = '';
  let read = 0;
  for (const { start, end, narrative, items } of found) {
    const written = node.value.slice(start, end);
    const at = state.source.indexOf(written, from);
    if (at >= 0) from = at + written.length;
    const known = node.position?.start;
    const position = known && at >= 0 ? positionWithin(state.source, known, at, from) : node.position;
    const keyPlaces = items.map((item) => {
      if (known === undefined || position === undefined || at < 0) return position;
      return positionWithin(state.source, position.start, at + item.start - start, at + item.end - start);
    });
    const hole = { kind: 'citation' as const, items, keyPlaces, narrative, written, position };
    value += node.value.slice(read, start) + addHole(state, hole);
    read = end;
  }
  node.value = value + node.value.slice(read);
}
