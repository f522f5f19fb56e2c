import type { Element } from 'hast';
import type { BlockState } from '../block/block-state';
import { words } from '../text/words';

/** Puts a table in a box of its own that scrolls sideways and takes the keyboard's focus (WCAG 2.1.1, 1.4.10). */
export function placeTable(table: Element, state: BlockState): Element {
  const ariaLabel = words[state.context.language].tableBox;
  const properties = { className: ['table-box'], role: 'group', ariaLabel, tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
