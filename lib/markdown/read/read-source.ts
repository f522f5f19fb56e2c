import type { Root } from 'mdast';
import { bytesOf } from '@/lib/kernel/bytes-of';
import type { ReadingContext } from '../block/block-state';
import type { Reading } from '../block/reading';
import { maxOutputCharacters, templateSize } from '../block/template';
import { engineMemory } from '../engine-memory';
import { makeProblem } from '../problems/make-problem';
import type { SourceBlock } from '../split/source-block';
import { splitSource } from '../split/split-source';
import { WorkBudget } from '../split/work-budget';
import { copyText, copyTexts } from '../text/copy-text';
import {
  type ArticleDefinitions,
  addDefinitions,
  type BlockDefinitions,
  collectDefinitions,
  definitionsFor,
  indexDefinitions,
  knownDefinitions,
  mergeDefinitions,
  referencedLength,
} from './block-definitions';
import { parseInRuns } from './parse-in-runs';
import { readBlock } from './read-block';
import { readUnrendered } from './read-unrendered';

/** A block of an article with its reading. */
export interface ReadSourceBlock {
  source: SourceBlock;
  reading: Reading;
}

/** A block being read: its cache key, and its reading if that is in memory. */
interface BlockPlan {
  block: SourceBlock;
  context: ReadingContext;
  used: ArticleDefinitions;
  key: string;
  reading: Reading | undefined;
}

/**
 * Reads the blocks of a source from `from` on (line `fromLine`). Blocks already read with the same definitions and in the same context come
 * from memory, so after a key press only what changed is parsed. What would be too much work is not parsed.
 */
export function readSource(source: string, from: number, fromLine: number, context: ReadingContext): ReadSourceBlock[] {
  const { blocks, parsable } = splitByBudget(splitSource(source, from, fromLine));
  const definitions = mergeDefinitions(definitionsIn(blocks.filter((block) => parsable.has(block))));
  const index = indexDefinitions(definitions);
  const plans = blocks.map((block, at): BlockPlan => {
    // Only a first heading can repeat the title.
    const blockContext = at === 0 ? context : { ...context, title: undefined };
    const used = parsable.has(block) ? definitionsFor(block.text, index) : definitionsFor('', index);
    const key = keyOf(block, used, blockContext);
    const reading = parsable.has(block)
      ? readFromMemory(key, blockContext)
      : readComplex(block, blockContext, blocks.length === 1);
    return { block, context: blockContext, used, key, reading };
  });
  const trees = parseInRuns(missingIn(plans), knownDefinitions(definitions), context.inlineDoubleDollar);
  const made = new Map<string, Reading>();
  let output = 0;
  return plans.map((plan) => {
    const { block, context: blockContext, key } = plan;
    // What exceeds the bound of a page is not made; the problem is reported when the article's holes are filled.
    const isOver = output > maxOutputCharacters;
    const reading = isOver
      ? readUnrendered(block.text, blockContext, [])
      : (plan.reading ?? made.get(key) ?? read(plan, trees.next().value?.[1]));
    if (!isOver) made.set(key, reading);
    output += templateSize(reading.html);
    return { source: block, reading };
  });
}

/** The blocks that have to be parsed: the first of each set of equal ones. */
function missingIn(plans: BlockPlan[]): SourceBlock[] {
  const first = new Map<string, SourceBlock>();
  for (const { key, reading, block } of plans) if (reading === undefined && !first.has(key)) first.set(key, block);
  return [...first.values()];
}

function readComplex({ text }: SourceBlock, context: ReadingContext, isWhole: boolean): Reading {
  const shown = text.trimEnd().split(/\r\n|\n|\r/);
  const place = { line: 1, column: 1, endLine: shown.length, endColumn: (shown.at(-1)?.length ?? 0) + 1 };
  const lines = shown.length;
  const passage = lines === 1 ? ({ extent: 'line' } as const) : ({ extent: 'passage', lines } as const);
  return readUnrendered(text, context, [makeProblem('too-complex', isWhole ? { extent: 'article' } : passage, place)]);
}

/** How many blocks this process has read rather than taken from memory. */
export const blockCounter = { read: 0 };

const memory = engineMemory.cache<string, Reading>(bytesOf);
const definitionMemory = engineMemory.cache<string, BlockDefinitions>(bytesOf);

/** Characters of addresses and titles that the references of one block may repeat (compare CVE-2023-22484 of cmark-gfm). */
const maxReferencedCharacters = 500_000;

/** The blocks that may be parsed; adjacent ones that may not are merged into one. */
function splitByBudget(split: SourceBlock[]): { blocks: SourceBlock[]; parsable: Set<SourceBlock> } {
  const budget = new WorkBudget();
  const parsable = new Set<SourceBlock>();
  const blocks: SourceBlock[] = [];
  let unparsedTexts: string[] = [];
  const close = (): void => {
    const last = blocks.at(-1);
    if (last !== undefined && unparsedTexts.length > 0)
      blocks[blocks.length - 1] = { ...last, text: unparsedTexts.join('') };
    unparsedTexts = [];
  };
  for (const block of split) {
    const isWithinBudget = budget.spend(block.text);
    if (isWithinBudget) {
      close();
      parsable.add(block);
    }
    if (isWithinBudget || unparsedTexts.length === 0) blocks.push(block);
    if (!isWithinBudget) unparsedTexts.push(block.text);
  }
  close();
  return { blocks, parsable };
}

function keyOf({ text }: SourceBlock, { links, footnotes }: ArticleDefinitions, context: ReadingContext): string {
  const { language, sourceLines, teaserLength, title = '', emoji, inlineDoubleDollar } = context;
  const used = links.size + footnotes.size === 0 ? '' : JSON.stringify([[...links.values()], [...footnotes]]);
  const flags = `${sourceLines ? 'L' : ''}${emoji === false ? 'E' : ''}${inlineDoubleDollar ? 'I' : ''}`;
  return `${language}${flags}${teaserLength}\u0000${title}\u0000${used}\u0000${text}`;
}

/** An image resolver may return something else each time, so nothing is cached when there is one. */
function readFromMemory(key: string, context: ReadingContext): Reading | undefined {
  return context.resolveImage === undefined ? memory.get(key) : undefined;
}

/** What the blocks define, in order. Only blocks with `]:` can define anything; those not seen before are parsed. */
function definitionsIn(blocks: SourceBlock[]): BlockDefinitions[] {
  const found = new Map<string, BlockDefinitions | undefined>();
  const unknown: SourceBlock[] = [];
  for (const block of blocks) {
    if (!block.text.includes(']:') || found.has(block.text)) continue;
    const known = definitionMemory.get(block.text);
    found.set(block.text, known);
    if (known === undefined) unknown.push(block);
  }
  for (const [{ text }, tree] of parseInRuns(unknown, { links: [], footnotes: [] })) {
    const definitions = copyTexts(collectDefinitions(tree));
    definitionMemory.set(copyText(text), definitions);
    found.set(text, definitions);
  }
  return [...found.values()].flatMap((definitions) => definitions ?? []);
}

function read({ block, used, context, key }: BlockPlan, tree: Root = { type: 'root', children: [] }): Reading {
  blockCounter.read += 1;
  addDefinitions(tree, used);
  const isTooLong = referencedLength(tree) > maxReferencedCharacters;
  const reading = isTooLong ? readComplex(block, context, false) : readBlock(tree, block.text, context);
  if (context.resolveImage === undefined) memory.set(key, copyTexts(reading));
  return reading;
}
