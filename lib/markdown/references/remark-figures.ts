import type { Image, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { placedId } from '../attributes/placed-id';
import { addHole, type BlockState, blockState } from '../block/block-state';
import type { Item } from '../block/hole';
import type { MarkdownParser } from '../syntax/make-markdown-parser';
import { visit } from '../tree/visit';

/**
 * Turns a paragraph into a figure if it consists of an image with a label or a title. The caption is the title, or else the description,
 * parsed as Markdown (`parse`) so that its formulas are typeset; a labelled figure has a number. Runs before formulas are placed.
 */
export function remarkFigures(parse: MarkdownParser) {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('![')) return;
    visit(tree, 'paragraph', (paragraph) => {
      const image = onlyImage(paragraph);
      if (image !== undefined) makeFigure(paragraph, image, state, parse);
    });
  };
}

function makeFigure(paragraph: Paragraph, image: Image, state: BlockState, parse: (text: string) => Root): void {
  const offset = paragraph.position?.start.offset ?? -1;
  const labels = state.labels.get(offset) ?? [];
  const id = placedId(image, state.source);
  const names = [...labels, ...(id === undefined ? [] : [id])].map(({ name }) => name);
  const caption = captionSource(image, names.length > 0, state.source);
  if (caption === undefined && names.length === 0) return;
  const item: Item = {
    kind: 'figure',
    labels: names,
    text: image.title || image.alt || '',
    isNumbered: names.length > 0,
    position: labels[0]?.position ?? id?.position ?? image.position,
  };
  state.items.set(offset, item);
  const content = caption === undefined ? [] : readCaption(parse(caption.text), caption.start);
  if (item.isNumbered)
    content.unshift({
      type: 'text',
      value: addHole(state, { kind: 'number', item, after: content.length > 0 ? 'caption' : '' }),
    });
  image.title = null;
  paragraph.data = { ...paragraph.data, hName: 'figure' };
  // A caption is not phrasing content in mdast, but this paragraph has become a figure.
  paragraph.children = [image, { type: 'emphasis' as const, data: { hName: 'figcaption' }, children: content }];
}

function onlyImage(paragraph: Paragraph): Image | undefined {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return content.length === 1 && content[0]?.type === 'image' ? content[0] : undefined;
}

function captionSource(image: Image, labelled: boolean, source: string): { text: string; start: Point } | undefined {
  const start = image.position?.start;
  if (start?.offset === undefined) return undefined;
  if (image.title) return { text: image.title, start };
  if (!labelled || !image.alt) return undefined;
  const written = source.slice(start.offset, image.position?.end.offset);
  const label = /^!\[([\s\S]*)\]\(/.exec(written)?.[1] ?? image.alt;
  return { text: label, start: { ...start, column: start.column + 2, offset: start.offset + 2 } };
}

/** The caption's inline content, with positions in the block instead of the caption. */
function readCaption(tree: Root, start: Point): PhrasingContent[] {
  visit(tree, (node) => {
    for (const point of [node.position?.start, node.position?.end]) if (point !== undefined) move(point, start);
    if (node.type === 'inlineMath') for (const line of node.data.texLines) move(line, start, false);
  });
  return tree.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}

function move(
  point: { line: number; column: number; offset?: number | undefined },
  start: Point,
  withOffset = true,
): void {
  if (point.line === 1) point.column += start.column - 1;
  point.line += start.line - 1;
  if (withOffset && point.offset !== undefined) point.offset += start.offset ?? 0;
}
