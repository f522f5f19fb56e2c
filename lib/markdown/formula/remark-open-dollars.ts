import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { blockState, report } from '../read/block-state';
import { positionWithin } from '../references/position-within';

/** Reports `$$` that opens nothing, because its paragraph ends before a second one. It stays text. */
export function remarkOpenDollars() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    visit(tree, 'text', (node) => {
      const start = node.position?.start;
      if (start?.offset === undefined || !node.value.includes('$$')) return;
      const written = state.source.slice(start.offset, node.position?.end.offset);
      const match = /(?<![\\$])(?:\\\\)*\$\$(?!\$)/.exec(written);
      if (match === null) return;
      const end = start.offset + match.index + match[0].length;
      const place = positionWithin(state.source, start, end - 2, end);
      report(state, 'math-unclosed', { mark: '$$', shown: 'text' }, place);
    });
  };
}
