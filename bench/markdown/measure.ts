import { renderArticle } from '@/lib/markdown/render-article';
import { readCorpus, readDemo } from '../corpus';
import { contenders, type Renderer } from './contenders';
import { measureStages } from './measure-stages';

/** The results of one process: documents per second and typeset formulas of each contender, or milliseconds of each stage. */
export interface Measurement {
  rates: Record<string, { documentsPerSecond: number; formulas: number }>;
  stages: Record<string, number>;
}

/**
 * Measures one contender, or the engine (`ours`) or its stages (`stages`), in a separate process. The demo articles are rendered first, so
 * that the compiler and the grammars are warm for all; none of their text is in the corpus.
 */
export async function measure(subject: string): Promise<Measurement> {
  const { sources } = readCorpus();
  const others = readDemo();
  if (subject === 'ours') return { rates: await measureOurs(sources, others), stages: {} };
  if (subject === 'stages') {
    await measureStages(others);
    return { rates: {}, stages: await measureStages(sources) };
  }
  const make = contenders[subject as keyof typeof contenders];
  const render = await make();
  await pass(render, others);
  return { rates: { [subject]: await pass(render, sources) }, stages: {} };
}

async function measureOurs(sources: string[], others: string[]): Promise<Measurement['rates']> {
  const withExcerpt =
    (excerptLength: number): Renderer =>
    async (source) =>
      (await renderArticle(source, { language: 'zh', excerptLength })).html;
  await pass(withExcerpt(300), others);
  return {
    'ours, cold': await pass(withExcerpt(300), sources),
    // With a different excerpt length every block is parsed and read again: only formulas and lines of code are cached.
    'ours, formulas and code seen': await pass(withExcerpt(301), sources),
    'ours, all blocks seen': await pass(withExcerpt(301), sources),
  };
}

async function pass(render: Renderer, sources: string[]): Promise<{ documentsPerSecond: number; formulas: number }> {
  let formulas = 0;
  let takenMs = 0;
  for (const source of sources) {
    const started = performance.now();
    const html = await render(source);
    takenMs += performance.now() - started;
    formulas += html.split('encoding="application/x-tex"').length - 1;
  }
  return { documentsPerSecond: (1_000 * sources.length) / takenMs, formulas };
}
