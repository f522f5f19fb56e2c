import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';

/** Remembers where each formula's TeX stands, since positions inside a node do not survive the way to HTML. */
export function collectFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const offset = node.position?.start.offset;
      if (offset === undefined) return;
      state.texLines.set(offset, node.data.texLines);
      if (node.data.closed) return;
      state.unclosed.add(offset);
      // All that was typed is shown, with its opening mark.
      node.value = state.source.slice(offset, node.position?.end.offset);
    });
  };
}
