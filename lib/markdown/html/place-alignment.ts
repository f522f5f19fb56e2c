import type { Element } from 'hast';

/** Says with a style how the content of a cell or block is aligned, since HTML has no `align` any more (HTML Living Standard, 16.2). */
export function placeAlignment(element: Element): void {
  const { align } = element.properties;
  if (typeof align !== 'string' || element.tagName === 'img' || element.tagName === 'table') return;
  delete element.properties.align;
  const value = align.toLowerCase();
  if (values.has(value)) element.properties.style = `text-align:${value}`;
}

const values = new Set(['left', 'center', 'right', 'justify']);
