import type { Root } from 'hast';
import type { BlockState } from '../read/block-state';
import { isElement, plainText } from './article-node';

/** Notes a first heading of level 1, and leaves it out where it repeats the title which the page shows itself. */
export function omitTitle(tree: Root, state: BlockState): void {
  const index = tree.children.findIndex((child) => isElement(child));
  const first = tree.children[index];
  if (!isElement(first, 'h1')) return;
  state.title = plainText(first).replace(/\s+/g, ' ').trim();
  if (state.context.title?.trim() === state.title) tree.children.splice(index, 1);
}
