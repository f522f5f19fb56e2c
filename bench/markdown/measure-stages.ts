import { assembleArticle } from '@/lib/markdown/assemble/assemble-article';
import type { ReadingContext } from '@/lib/markdown/block/block-state';
import { loadLanguages } from '@/lib/markdown/code/load-languages';
import { renderCodeBlock } from '@/lib/markdown/code/render-code-block';
import { startFormulaSession } from '@/lib/markdown/formula/formula-session';
import { typesetFormula } from '@/lib/markdown/formula/typeset-formula';
import { readFrontMatter } from '@/lib/markdown/metadata/front-matter';
import { readMetadata } from '@/lib/markdown/metadata/read-metadata';
import {
  addDefinitions,
  collectDefinitions,
  definitionsFor,
  indexDefinitions,
  knownDefinitions,
  mergeDefinitions,
} from '@/lib/markdown/read/block-definitions';
import { parseBlocks } from '@/lib/markdown/read/parse-blocks';
import { articleParser } from '@/lib/markdown/read/pipeline';
import { readBlock } from '@/lib/markdown/read/read-block';
import { splitSource } from '@/lib/markdown/split/split-source';

const options = { language: 'zh' } as const;
const context: ReadingContext = {
  language: 'zh',
  sourceLines: false,
  teaserLength: 500,
  title: undefined,
  resolveImage: undefined,
};

/**
 * The time of each stage of the engine for all sources, in milliseconds: its functions, called one after the other as in `renderArticle`.
 * Formulas are typeset and code is highlighted before the article is assembled, which then finds them in the cache.
 */
export async function measureStages(sources: string[]): Promise<Record<string, number>> {
  const stageMs: Record<string, number> = {};
  const measure = <Result>(stage: string, run: () => Result): Result => {
    const started = performance.now();
    const result = run();
    stageMs[stage] = (stageMs[stage] ?? 0) + performance.now() - started;
    return result;
  };
  for (const source of sources) {
    const metadata = readMetadata(source, readFrontMatter(source).data, {});
    const blocks = measure('split', () => splitSource(source, 0, 1));
    const { trees, definitions } = measure('parse', () => parse(blocks));
    const readings = measure('read', () => {
      const index = indexDefinitions(definitions);
      return blocks.map((block, at) => {
        const tree = trees[at] ?? { type: 'root' as const, children: [] };
        addDefinitions(tree, definitionsFor(block.text, index));
        return { source: block, reading: readBlock(tree, block.text, context) };
      });
    });
    const holes = readings.flatMap(({ reading }) => reading.holes);
    await loadLanguages(new Set(readings.flatMap(({ reading }) => reading.languages)));
    measure('typeset', () => {
      const session = startFormulaSession({});
      for (const hole of holes) if (hole.kind === 'formula') typesetFormula(hole.tex, hole.plan, hole.display, session);
    });
    measure('colour', () => {
      for (const hole of holes) if (hole.kind === 'code') renderCodeBlock({ text: hole.text, info: hole.info });
    });
    measure('assemble', () => assembleArticle(readings, metadata, options));
  }
  return stageMs;
}

function parse(blocks: ReturnType<typeof splitSource>) {
  const definitions = mergeDefinitions(
    blocks
      .filter(({ text }) => text.includes(']:'))
      .flatMap((block) => parseBlocks([block], { links: [], footnotes: [] }, articleParser).map(collectDefinitions)),
  );
  return { definitions, trees: parseBlocks(blocks, knownDefinitions(definitions), articleParser) };
}
