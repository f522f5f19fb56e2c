import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { type BlockState, blockState } from '../block/block-state';
import { placeCode } from '../code/place-code';
import { placeAnchor } from '../references/place-anchor';
import { placeHeading } from '../references/place-heading';
import { placeLink } from '../references/place-link';
import { words } from '../text/words';
import { omitTitle } from './omit-title';
import { placeImage } from './place-image';

/**
 * Walks the sanitized tree of a block once: completes headings, anchors, links and images, and inserts holes for what depends on the whole
 * article. If the context asks for it, blocks get the line they begin on, for an editor's preview.
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
    // A code block is finished; the content of other elements is still to be walked.
    if (placed.type === 'element') placeIn(child, state);
  }
}

function placeElement(element: Element, state: BlockState): ElementContent {
  if (state.context.sourceLines) noteLine(element);
  placeName(element);
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

/** Makes the name of an anchor, `<a name="x">`, its id: `name` is obsolete in HTML (HTML Living Standard, 16.2). */
function placeName({ tagName, properties }: Element): void {
  if (tagName !== 'a' || typeof properties.name !== 'string') return;
  properties.id ??= properties.name;
  delete properties.name;
}

/** Elements that begin on a new line; inline elements share the line of their block. */
const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote aside figure figcaption table tr div section details summary hr img'.split(
    ' ',
  ),
);

function noteLine(element: Element): void {
  const line = element.position?.start.line;
  if (line !== undefined && blocks.has(element.tagName)) element.properties.dataSourceLine = line - 1;
}

/** Sets the alignment of a cell or block with a style, since `align` is obsolete in HTML (HTML Living Standard, 16.2). */
function placeAlignment(element: Element): void {
  const { align } = element.properties;
  if (typeof align !== 'string' || element.tagName === 'img' || element.tagName === 'table') return;
  delete element.properties.align;
  const value = align.toLowerCase();
  if (values.has(value)) element.properties.style = `text-align:${value}`;
}

const values = new Set(['left', 'center', 'right', 'justify']);

/** Wraps a table in a box that scrolls sideways and can take keyboard focus (WCAG 2.1.1, 1.4.10). */
function placeTable(table: Element, state: BlockState): Element {
  const ariaLabel = words[state.context.language].tableBox;
  const properties = { className: ['table-box'], role: 'group', ariaLabel, tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
