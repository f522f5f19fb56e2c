import { formulaCounter } from '@/lib/markdown/formula/typeset-formula';
import { blockCounter } from '@/lib/markdown/read/read-source';
import { renderArticle } from '@/lib/markdown/render-article';

const options = { language: 'en', sourceLines: true } as const;
const keyCount = 300;

/**
 * Measures milliseconds from a key press to the new HTML of a preview, in an article of 5,000 words and 500 formulas, and the number of
 * blocks read and formulas compiled meanwhile; compared with a full rendering of the same text with cached formulas.
 */
export async function benchPreview(): Promise<void> {
  let source = makeArticle();
  await renderArticle(source, options);
  const times: number[] = [];
  const before = { read: blockCounter.read, compiled: formulaCounter.compiled };
  const at = Math.floor(source.length / 2);
  for (let key = 0; key < keyCount; key += 1) {
    source = `${source.slice(0, at + key)}a${source.slice(at + key)}`;
    times.push(await time(() => renderArticle(source, options)));
  }
  const read = blockCounter.read - before.read;
  const compiled = formulaCounter.compiled - before.compiled;
  times.sort((one, other) => one - other);
  const full = await time(() => renderArticle(source, { ...options, resolveImage: () => undefined }));
  const p95 = times[Math.floor(keyCount * 0.95)] ?? 0;
  const median = times[keyCount / 2] ?? 0;
  process.stdout.write(
    `key press: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ${read} blocks read and ${compiled} formulas compiled in ${keyCount}\n` +
      `full rendering, formulas known: ${full.toFixed(0)} ms, ${(full / median).toFixed(0)} times a key press\n`,
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Paragraphs of fifty words with five formulas each, headings, numbered equations and references to them. */
function makeArticle(): string {
  const words =
    'the quick brown fox jumps over a lazy dog while people study continuous functions on compact sets'.split(' ');
  const paragraph = (index: number): string =>
    Array.from({ length: 50 }, (_, word) => {
      const text = words[(index * 7 + word * 3) % words.length] ?? '';
      return word % 10 === 5 ? `${text} $x_{${index}} + \\alpha^{${word}}$` : text;
    }).join(' ');
  return Array.from({ length: 100 }, (_, index) => {
    const heading = index % 10 === 0 ? `## Section ${index}\n\n` : '';
    const equation = `\n\n$$\nE_{${index}} = \\int_0^{${index}} f(x)\\,dx \\label{eq:${index}}\n$$\n\nSee \\eqref{eq:${index}}.`;
    return `${heading}${paragraph(index)}.${index % 5 === 0 ? equation : ''}`;
  }).join('\n\n');
}
