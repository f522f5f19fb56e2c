import type { Nodes, Root } from 'mdast';
import {
  type ArticleDefinitions,
  collectDefinitions,
  knownDefinitions,
  mergeDefinitions,
} from '@/lib/markdown/read/block-definitions';
import { parseBlocks } from '@/lib/markdown/read/parse-blocks';
import type { SourceBlock } from '@/lib/markdown/split/source-block';
import { splitSource } from '@/lib/markdown/split/split-source';
import type { MarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';
import type { KnownDefinitions } from '@/lib/markdown/syntax/remark-known-definitions';

const none: KnownDefinitions = { links: [], footnotes: [] };

/** A parsed source: its definitions, and its tree with positions in the source. */
interface ReadSource {
  definitions: ArticleDefinitions;
  tree: Nodes[];
}

/**
 * Reads a source in three ways, which must agree: as a whole, each of its blocks alone, and all blocks in one go. All know the article's
 * definitions beforehand, because the parser itself does not see those in a directive container when it reads the text before it.
 */
export function readInAllWays(
  source: string,
  parse: MarkdownParser,
): { whole: ReadSource; alone: ReadSource; inOneGo: ReadSource; blocks: SourceBlock[] } {
  const blocks = splitSource(source, 0, 1);
  const unsplit = { text: source, line: 1, offset: 0 };
  const definitions = mergeDefinitions(parseBlocks([unsplit], none, parse).map(collectDefinitions));
  const known = knownDefinitions(definitions);
  const found = mergeDefinitions(blocks.flatMap((block) => parseBlocks([block], none, parse).map(collectDefinitions)));
  const alone = blocks.flatMap((block) => parseBlocks([block], known, parse).flatMap((tree) => moveOn(tree, block)));
  const inOneGo = parseBlocks(blocks, known, parse).flatMap((tree, index) => {
    const block = blocks[index];
    return block === undefined ? [] : moveOn(tree, block);
  });
  const whole = parseBlocks([unsplit], known, parse).flatMap((tree) => tree.children);
  return {
    whole: { definitions, tree: whole },
    alone: { definitions: found, tree: alone },
    inOneGo: { definitions: found, tree: inOneGo },
    blocks,
  };
}

function moveOn(tree: Root, { offset, line }: SourceBlock): Nodes[] {
  for (const child of tree.children) move(child, offset, line - 1);
  return tree.children;
}

function move(node: Nodes, offset: number, lines: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point === undefined) continue;
    point.line += lines;
    if (point.offset !== undefined) point.offset += offset;
  }
  if (node.type === 'math' || node.type === 'inlineMath')
    for (const texLine of node.data.texLines) texLine.line += lines;
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}
