import type { Root } from 'mdast';
import { ByteBoundedCache } from '../document/byte-bounded-cache';
import { articleParser } from '../pipeline';
import { isTooComplex } from '../split/is-too-complex';
import { splitSource } from '../split/split-source';
import type { SourceBlock } from '../split/source-block';
import {
  type ArticleDefinitions,
  type BlockDefinitions,
  collectDefinitions,
  definitionsFor,
  knownDefinitions,
  mergeDefinitions,
} from './block-definitions';
import type { ReadingContext } from './block-state';
import { parseBlocks } from './parse-blocks';
import { readComplex } from './read-complex';
import { readBlock } from './read-block';
import type { Reading } from './reading';

/** A block of an article with what was read of it. */
export interface ReadSourceBlock {
  block: SourceBlock;
  reading: Reading;
}

/**
 * Reads the blocks of a source from `from` on (line `fromLine`). Blocks that were read before, with the same definitions and in the
 * same context, come from memory, so that after a key press only what changed is parsed.
 */
export function readSource(source: string, from: number, fromLine: number, context: ReadingContext): ReadSourceBlock[] {
  const blocks = splitSource(source, from, fromLine);
  const contextKey = `${context.language}${context.sourceLines ? 'L' : ''}${context.teaserLength}`;
  const memorable = context.resolveImage === undefined;
  const trees = new Map<SourceBlock, Root>();
  const definitions = findDefinitions(blocks, trees);
  const known = knownDefinitions(definitions);
  const keys = blocks.map((block, index) => {
    const used = definitionsFor(block.text, definitions);
    const title = index === 0 ? (context.title ?? '') : '';
    return { used, key: `${contextKey}\u0000${title}\u0000${definitionKey(used)}${block.text}` };
  });
  const readings = keys.map(({ key }) => (memorable ? memory.get(key) : undefined));
  parseMissing(blocks, readings, trees, known);
  return blocks.map((block, index) => {
    const { key = '', used } = keys[index] ?? {};
    const reading = readings[index] ?? (isTooComplex(block.text) ? readComplex(block.text, context) : read(block, trees.get(block), used, index === 0 ? context : withoutTitle(context)));
    if (readings[index] === undefined && memorable) memory.set(key, reading, 200 + 12 * block.text.length);
    return { block, reading };
  });
}

/** How many blocks this process has read, rather than taken from memory. */
export const blockCounter = { read: 0 };

const memory = new ByteBoundedCache<Reading>(48_000_000);
const definitionMemory = new ByteBoundedCache<BlockDefinitions>(1_000_000);

/** Only blocks that hold `]:` can define anything. Those not seen before are parsed, each by itself. */
function findDefinitions(blocks: SourceBlock[], trees: Map<SourceBlock, Root>): ArticleDefinitions {
  const found = blocks.flatMap((block) => {
    if (!block.text.includes(']:') || isTooComplex(block.text)) return [];
    const known = definitionMemory.get(block.text);
    if (known !== undefined) return [known];
    const [tree] = parseBlocks([block], { links: [], footnotes: [] }, articleParser);
    const definitions: BlockDefinitions = tree === undefined ? { links: [], footnotes: [] } : collectDefinitions(tree);
    // A block that uses nothing but its own text is parsed for good.
    if (tree !== undefined && blocks.length === 1) trees.set(block, tree);
    definitionMemory.set(block.text, definitions, 100);
    return [definitions];
  });
  return mergeDefinitions(found);
}

function definitionKey({ links, footnotes }: ArticleDefinitions): string {
  if (links.size === 0 && footnotes.size === 0) return '';
  return `${JSON.stringify([[...links.values()], [...footnotes]])}\u0000`;
}

function parseMissing(
  blocks: SourceBlock[],
  readings: (Reading | undefined)[],
  trees: Map<SourceBlock, Root>,
  known: ReturnType<typeof knownDefinitions>,
): void {
  let run: SourceBlock[] = [];
  const parseRun = (): void => {
    if (run.length > 0) parseBlocks(run, known, articleParser).forEach((tree, index) => {
      const block = run[index];
      if (block !== undefined) trees.set(block, tree);
    });
    run = [];
  };
  blocks.forEach((block, index) => {
    if (readings[index] === undefined && !trees.has(block) && !isTooComplex(block.text)) run.push(block);
    else parseRun();
  });
  parseRun();
}

function read(
  block: SourceBlock,
  tree: Root | undefined,
  used: ArticleDefinitions | undefined,
  context: ReadingContext,
): Reading {
  blockCounter.read += 1;
  const root = tree ?? { type: 'root', children: [] };
  for (const { identifier, url, title } of used?.links.values() ?? []) {
    // To the front: the first definition of an identifier counts, wherever in the article it stands.
    root.children.unshift({ type: 'definition', identifier, url, ...(title === undefined ? {} : { title }) });
  }
  return readBlock(root, block.text, context);
}

function withoutTitle(context: ReadingContext): ReadingContext {
  return { ...context, title: undefined };
}
