import type { Nodes, Root, RootContent } from 'mdast';
import { parseFence } from '../split/parse-fence';
import type { SourceBlock } from '../split/source-block';
import type { MarkdownParser } from '../syntax/make-markdown-parser';
import { type KnownDefinitions, withDefinitions } from '../syntax/remark-known-definitions';

/**
 * Parses blocks, in source order, in one go and returns the tree of each, with places that count from the block's own start. One go is
 * cheaper than one parse for each, and the trees are the same: that is how a block is defined (see `splitSource`).
 */
export function parseBlocks(blocks: SourceBlock[], definitions: KnownDefinitions, parse: MarkdownParser): Root[] {
  const roots = blocks.map(({ text }): Root => {
    const fence = parseFence(text);
    return { type: 'root', children: fence === undefined ? [] : [fence] };
  });
  const { text, parts } = join(blocks, roots);
  if (parts.length === 0) return roots;
  const tree = withDefinitions(definitions, () => parse(text));
  if (blocks.length === 1) return [tree];
  divide(tree, parts);
  return roots;
}

/** A block within the joined text. */
interface Part {
  offset: number;
  line: number;
  /** Null for a divider between two blocks. */
  root: Root | null;
}

/** A comment separates blocks that were not adjacent: it ends lists and quotes, and is not part of any block. */
const divider = '<!---->\n\n';

function join(blocks: SourceBlock[], roots: Root[]): { text: string; parts: Part[] } {
  const parts: Part[] = [];
  let text = '';
  let line = 0;
  let follows: number | undefined;
  const add = (piece: string, root: Root | null): void => {
    parts.push({ offset: text.length, line, root });
    text += piece;
    line += countLineEndings(piece);
  };
  blocks.forEach((block, index) => {
    const root = roots[index];
    if (root === undefined || root.children.length > 0) return;
    if (follows !== undefined && follows !== block.offset) add(divider, null);
    add(block.text, root);
    follows = block.offset + block.text.length;
  });
  return { text, parts };
}

function divide(tree: Root, parts: Part[]): void {
  let index = 0;
  for (const child of tree.children) {
    const offset = child.position?.start.offset ?? 0;
    while (index + 1 < parts.length && offset >= (parts[index + 1]?.offset ?? Number.POSITIVE_INFINITY)) index += 1;
    const part = parts[index];
    if (part === undefined || part.root === null) continue;
    moveBack(child, part.offset, part.line);
    part.root.children.push(child);
  }
}

function countLineEndings(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Makes the places of a node and its descendants count from the start of its block. */
function moveBack(node: RootContent | Nodes, offset: number, line: number): void {
  if (offset === 0 && line === 0) return;
  const { position } = node;
  if (position !== undefined) {
    position.start.line -= line;
    position.end.line -= line;
    if (position.start.offset !== undefined) position.start.offset -= offset;
    if (position.end.offset !== undefined) position.end.offset -= offset;
  }
  if (node.type === 'math' || node.type === 'inlineMath')
    for (const texLine of node.data.texLines) texLine.line -= line;
  if ('children' in node) for (const child of node.children) moveBack(child, offset, line);
}
