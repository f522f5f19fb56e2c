import type { BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { PlacedLabel } from '../block/hole';

/** A block with a title as an author wrote it, in whatever syntax. */
export interface Box {
  id: PlacedLabel | undefined;
  /** Undefined without a title of its own. */
  title: PhrasingContent[] | undefined;
  /** Whether it can be folded, and is folded at first. */
  fold: 'none' | 'open' | 'closed';
  isNumbered: boolean;
  children: (BlockContent | DefinitionContent)[];
  position: Position | undefined;
}

/** The element of a box: its heading and its content. */
export function boxElement(
  box: Box,
  hName: string,
  hProperties: Record<string, string | string[] | boolean>,
  heading: Paragraph,
): Blockquote {
  return {
    type: 'blockquote',
    children: [heading, ...box.children],
    data: { hName, hProperties },
    ...(box.position && { position: box.position }),
  };
}

/** The text of inline content, without marks. */
export function inlineText(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? inlineText(node.children) : ''))
    .join('');
}
