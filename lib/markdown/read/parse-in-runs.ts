import type { Root } from 'mdast';
import type { SourceBlock } from '../split/source-block';
import { withFormulaContext } from '../syntax/formula-context';
import type { KnownDefinitions } from '../syntax/remark-known-definitions';
import { parseBlocks } from './parse-blocks';
import { articleParser } from './pipeline';

/** Maximum number of characters parsed in one go, unless one block is longer: a tree takes a hundred times the memory of its text. */
const maxRunCharacters = 20_000;

/**
 * Yields the trees of blocks in order. Neighbours are parsed together up to a bound, and their trees can be freed before the next are
 * made.
 */
export function* parseInRuns(
  blocks: SourceBlock[],
  known: KnownDefinitions,
  inlineDoubleDollar = false,
): Generator<[SourceBlock, Root]> {
  let run: SourceBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    if (run.length > 0 && length + block.text.length > maxRunCharacters) {
      yield* parseRun(run, known, inlineDoubleDollar);
      run = [];
      length = 0;
    }
    run.push(block);
    length += block.text.length;
  }
  yield* parseRun(run, known, inlineDoubleDollar);
}

function* parseRun(
  run: SourceBlock[],
  known: KnownDefinitions,
  inlineDoubleDollar: boolean,
): Generator<[SourceBlock, Root]> {
  const parse = () => parseBlocks(run, known, articleParser);
  const trees = run.length === 0 ? [] : withFormulaContext({ inlineDoubleDollar }, parse);
  for (const [index, block] of run.entries()) yield [block, trees[index] ?? { type: 'root', children: [] }];
}
