import { renderArticle } from '@/lib/markdown/render-article';
import { readCorpus } from './corpus';

/** Documents a second, with nothing seen before and with every formula and code block seen before. */
export async function benchMarkdown(): Promise<void> {
  const { name, sources } = readCorpus();
  const cold = await documentsPerSecond(sources);
  const warm = await documentsPerSecond(sources);
  const line = (label: string, rate: number) =>
    `${label.padEnd(28)} ${rate.toFixed(1).padStart(8)}/s  ${(rate / cold).toFixed(2)} x cold\n`;
  process.stdout.write(
    `${sources.length} documents of ${name}\n${line('cold', cold)}${line('formulas and code seen', warm)}`,
  );
}

async function documentsPerSecond(sources: string[]): Promise<number> {
  const started = performance.now();
  for (const source of sources) await renderArticle(source, { language: 'zh' });
  return sources.length / ((performance.now() - started) / 1_000);
}
