import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from './article-state';
import { words } from './words';

/** Puts each table in a box of its own that scrolls sideways and takes the keyboard's focus (WCAG 2.1.1, 1.4.10). */
export function rehypeTableBoxes() {
  return (tree: Root, file: VFile): void => {
    const ariaLabel = words[articleState(file).options.language].tableBox;
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || index === undefined || parent === undefined) return;
      const properties = { className: ['table-box'], role: 'group', ariaLabel, tabIndex: 0 };
      const box: Element = { type: 'element', tagName: 'div', properties, children: [element] };
      parent.children[index] = box;
      return SKIP;
    });
  };
}
