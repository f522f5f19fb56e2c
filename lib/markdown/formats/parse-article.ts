import type { Root } from 'mdast';
import { isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { withoutReservedCharacters } from '../block/hole';
import { readFrontMatter } from '../metadata/front-matter';
import { isDoubleDollarInline } from '../metadata/read-metadata';
import {
  type ArticleDefinitions,
  collectDefinitions,
  knownDefinitions,
  mergeDefinitions,
} from '../read/block-definitions';
import { parseBlocks } from '../read/parse-blocks';
import { articleParser } from '../read/pipeline';
import { findDeepNesting } from '../split/find-deep-nesting';
import type { SourceBlock } from '../split/source-block';
import { splitSource } from '../split/split-source';
import { WorkBudget } from '../split/work-budget';
import { withFormulaContext } from '../syntax/formula-context';

/** The syntax of an article: a tree for each block, with positions relative to the block. */
export interface ParsedArticle {
  /** The source as it was read. */
  text: string;
  /** The offset of its body. */
  bodyOffset: number;
  bodyLine: number;
  /** Null for blocks that would be too much work to parse. */
  blocks: { block: SourceBlock; tree: Root | null }[];
  definitions: ArticleDefinitions;
}

/** Parses an article as rendering does, with the same bounds; undefined for an article that is shown entirely as plain text. */
export function parseArticle(source: string): ParsedArticle | undefined {
  const text = withoutReservedCharacters(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (isLongerThan(text, maxMarkdownCharacters) || findDeepNesting(text) !== undefined) return undefined;
  const { data, bodyOffset, bodyLine } = readFrontMatter(text);
  const inlineDoubleDollar = isDoubleDollarInline(data);
  const split = splitSource(text, bodyOffset, bodyLine);
  const budget = new WorkBudget();
  const parsable = split.filter((block) => budget.spend(block.text));
  try {
    const definitions = mergeDefinitions(
      parsable.flatMap((block) => (block.text.includes(']:') ? parse([block]).map(collectDefinitions) : [])),
    );
    const trees = withFormulaContext({ inlineDoubleDollar }, () =>
      parseBlocks(parsable, knownDefinitions(definitions), articleParser),
    );
    const treeOf = new Map(parsable.map((block, index) => [block, trees[index] ?? null]));
    const blocks = split.map((block) => ({ block, tree: treeOf.get(block) ?? null }));
    return { text, bodyOffset, bodyLine, blocks, definitions };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parse(blocks: SourceBlock[]): Root[] {
  return parseBlocks(blocks, { links: [], footnotes: [] }, articleParser);
}
