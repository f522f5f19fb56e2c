import type { Nodes, Root, RootContent } from 'mdast';
import type { SourceBlock } from '../split/source-block';
import type { MarkdownParser } from '../syntax/make-markdown-parser';
import { type KnownDefinitions, withDefinitions } from './remark-known-definitions';

/**
 * Parses neighbouring blocks of a source in one go and gives the tree of each, with places that count from its own start. One go is
 * cheaper than one for each, and the trees are the same: that is what a block is (see `splitSource`).
 */
export function parseBlocks(blocks: SourceBlock[], definitions: KnownDefinitions, parse: MarkdownParser): Root[] {
  const text = blocks.map((block) => block.text).join('');
  const tree = withDefinitions(definitions, () => parse(text));
  if (blocks.length === 1) return [tree];
  return divide(tree, blocks);
}

function divide(tree: Root, blocks: SourceBlock[]): Root[] {
  const first = blocks[0] ?? { offset: 0, line: 1, text: '' };
  let index = 0;
  const roots: Root[] = blocks.map(() => ({ type: 'root', children: [] }));
  // Blank blocks are left out of the list, so offsets in the joined text are summed up here.
  let start = 0;
  const starts = blocks.map((block) => {
    const own = start;
    start += block.text.length;
    return own;
  });
  let line = first.line;
  const lines = blocks.map((block) => {
    const own = line - first.line;
    line += countLineEndings(block.text);
    return own;
  });
  for (const child of tree.children) {
    const offset = child.position?.start.offset ?? 0;
    while (index + 1 < blocks.length && offset >= (starts[index + 1] ?? Number.POSITIVE_INFINITY)) index += 1;
    moveBack(child, starts[index] ?? 0, lines[index] ?? 0);
    roots[index]?.children.push(child);
  }
  return roots;
}

function countLineEndings(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Makes the places of a node and of all in it count from its block's start. */
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
