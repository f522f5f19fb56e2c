import type { Image, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';

/**
 * Makes a figure of a paragraph that is an image with a label or a title. The caption is the title, else the
 * description, read as Markdown, so that its formulas are typeset. Runs before formulas are collected.
 */
export function remarkFigures(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const { figures, source } = articleState(file);
    const parse = (text: string) => this.parse(text) as Root;
    visit(tree, 'paragraph', (paragraph) => {
      const image = onlyImage(paragraph);
      if (image === undefined) return;
      const labelled = figures.has(paragraph.position?.start.offset ?? -1);
      const caption = captionSource(image, labelled, source);
      if (caption === undefined) return;
      const content = readCaption(parse(caption.text), caption.start);
      image.title = null;
      const data = { hName: 'figcaption' };
      paragraph.data = { ...paragraph.data, hName: 'figure' };
      // A caption is no phrasing content in mdast's own terms, but stands in a paragraph that has become a figure.
      const captionNode = { type: 'emphasis' as const, data, children: content };
      paragraph.children = [image, captionNode];
    });
  };
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

/** The caption's inline content, with places counted in the article instead of the caption. */
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
