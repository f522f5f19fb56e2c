import type { Nodes, Paragraph, Parents } from 'mdast';
import type { Point } from 'unist';
import { cutFrom } from './cut-source';
import { parseAttributes } from './parse-attributes';
import { trailingAttributes } from './trailing-attributes';

/**
 * Moves kramdown's attribute lists on lines of their own, `{: #id .class}` directly after a block ("Block Attributes"), from the text to
 * `data.attributes` of the block. `source` is the text to which the tree's positions refer.
 */
export function readAttributeLines(parent: Parents, source: string): void {
  const siblings: Nodes[] = parent.children;
  for (let index = 0; index < siblings.length; index += 1) {
    const node = siblings[index];
    if (node?.type !== 'paragraph') continue;
    const line = lastLine(node, source);
    if (line === undefined || !source.startsWith('{:', line.from)) continue;
    const previous = siblings[index - 1];
    if (line.isFirst && previous?.position?.end.line !== line.line - 1) continue;
    const target = line.isFirst ? previous : node;
    const attributes = parseAttributes(source, line.from);
    if (target === undefined || attributes === undefined || attributes.end !== line.to) continue;
    if (line.isFirst) {
      siblings.splice(index, 1);
      index -= 1;
    } else if (!cutLine(node, source, line.from)) continue;
    target.data = { ...target.data, attributes } as typeof target.data;
  }
}

/** The last line of a paragraph. */
function lastLine(
  { position }: Paragraph,
  source: string,
): { from: number; to: number; line: number; isFirst: boolean } | undefined {
  const start: Point | undefined = position?.start;
  const to = position?.end.offset;
  if (start?.offset === undefined || to === undefined || source[to - 1] !== '}') return undefined;
  const attributes = trailingAttributes(source, start.offset, to);
  if (attributes === undefined) return undefined;
  const { from } = attributes;
  const before = source.slice(Math.max(start.offset, from - 200), from);
  const isFirst = from === start.offset;
  if (!isFirst && !/[\r\n][ \t>]*$/.test(before)) return undefined;
  return { from, to, line: position?.end.line ?? 1, isFirst };
}

function cutLine(paragraph: Paragraph, source: string, from: number): boolean {
  if (!cutFrom(paragraph.children, source, from)) return false;
  const last = paragraph.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return true;
}
