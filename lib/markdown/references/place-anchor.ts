import type { Element } from 'hast';
import { addHole, type BlockState } from '../block/block-state';

/**
 * Adds a hole for the id of an element named by an item or a label: figures, tables, theorems, and any other block with a label next to it.
 * Headings and formulas are handled elsewhere.
 */
export function placeAnchor(element: Element, state: BlockState): void {
  const offset = element.position?.start.offset;
  if (offset === undefined) return;
  const item = state.items.get(offset);
  if (item !== undefined) {
    state.items.delete(offset);
    state.labels.delete(offset);
    const sign = addHole(state, { kind: 'anchor', item });
    if (item.labels.length > 0) element.properties.id = sign;
    return;
  }
  const labels = state.labels.get(offset);
  if (labels === undefined || !blocks.has(element.tagName)) return;
  state.labels.delete(offset);
  const names = labels.map(({ name }) => name);
  const position = labels[0]?.position;
  element.properties.id = addHole(state, {
    kind: 'anchor',
    item: { kind: 'block', labels: names, text: '', isNumbered: false, position },
  });
}

const blocks = new Set('p ul ol li blockquote dl details div section aside'.split(' '));
