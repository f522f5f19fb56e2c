import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { type BlockState, blockState } from '../block/block-state';
import { placeCode } from '../code/place-code';
import { placeAnchor } from '../references/place-anchor';
import { placeHeading } from '../references/place-heading';
import { placeLink } from '../references/place-link';
import { omitTitle } from './omit-title';
import { placeAlignment } from './place-alignment';
import { placeImage } from './place-image';
import { placeTable } from './place-table';

/**
 * Walks the sanitized tree of a block once: gives headings, anchors, links and images what they need, and puts holes where only the
 * whole article can tell. Blocks carry the line that they began on, where the context asks for it, for an editor's preview.
 */
export function rehypeHoles() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    omitTitle(tree, state);
    placeIn(tree, state);
  };
}

function placeIn(parent: Root | Element, state: BlockState): void {
  const children = parent.children as (RootContent | ElementContent)[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child?.type !== 'element') continue;
    const placed = placeElement(child, state);
    if (placed !== child) children[index] = placed;
    // A code block is finished; what stands in other elements is still to be walked.
    if (placed.type === 'element') placeIn(child, state);
  }
}

function placeElement(element: Element, state: BlockState): ElementContent {
  if (state.context.sourceLines) noteLine(element);
  if (typeof element.properties.id === 'string' && !element.properties.id.includes('\uFDD0'))
    state.ids.push(element.properties.id);
  placeAlignment(element);
  placeAnchor(element, state);
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      placeHeading(element, state);
      return element;
    case 'a':
      placeLink(element, state);
      return element;
    case 'img':
      placeImage(element, state);
      return element;
    case 'table':
      return placeTable(element, state);
    case 'pre':
      return placeCode(element, state) ?? element;
    default:
      return element;
  }
}

/** Elements that begin a line of their own; what stands inside a line has the block's. */
const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote aside figure figcaption table tr div section details summary hr img'.split(
    ' ',
  ),
);

function noteLine(element: Element): void {
  const line = element.position?.start.line;
  if (line !== undefined && blocks.has(element.tagName)) element.properties.dataSourceLine = line - 1;
}
