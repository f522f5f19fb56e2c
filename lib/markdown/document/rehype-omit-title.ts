import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { articleState } from './article-state';
import { isElement, plainText } from './rendered-node';

/** Leaves out a first heading that repeats the title which the page shows itself. */
export function rehypeOmitTitle() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    const index = tree.children.findIndex((child) => isElement(child));
    const first = tree.children[index];
    if (!isElement(first, 'h1')) return;
    state.title = plainText(first).replace(/\s+/g, ' ').trim();
    if (state.options.title?.trim() === state.title) tree.children.splice(index, 1);
  };
}
