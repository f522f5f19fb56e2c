import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { randomRuns } from '@/test/setup/test-size';
import { markdownPieces } from './markdown-pieces';

const editsInSeries = 25;
const start = readFileSync(new URL('../../fixtures/edited-article.md', import.meta.url), 'utf8');
const options = { language: 'zh', sourceLines: true } as const;

describe('an article that is edited', () => {
  it('is the same after every edit as a full rendering', async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
      inserted: fc.array(fc.constantFrom(...markdownPieces), { maxLength: 2 }).map((pieces) => pieces.join('')),
    });
    const series = fc.array(edit, { minLength: editsInSeries, maxLength: editsInSeries });
    await fc.assert(
      fc.asyncProperty(series, async (steps) => {
        let source = start;
        await renderArticle(source, options);
        for (const { at, removed, inserted } of steps) {
          const from = Math.floor(at * source.length);
          source = source.slice(0, from) + inserted + source.slice(from + removed);
          const kept = await renderArticle(source, options);
          const full = await renderArticle(source, { ...options, resolveImage: () => undefined });
          expect(kept).toEqual(full);
        }
      }),
      { ...randomRuns(500 / editsInSeries, 10_000 / editsInSeries), endOnFailure: true },
    );
  }, 3_600_000);
});
