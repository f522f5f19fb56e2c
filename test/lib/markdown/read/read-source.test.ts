import { describe, expect, it } from 'vitest';
import { engineMemory } from '@/lib/markdown/engine-memory';
import { parseInRuns } from '@/lib/markdown/read/parse-in-runs';
import { articleParser } from '@/lib/markdown/read/pipeline';
import { blockCounter, readSource } from '@/lib/markdown/read/read-source';
import { splitSource } from '@/lib/markdown/split/split-source';

const context = {
  language: 'en' as const,
  sourceLines: false,
  teaserLength: 100,
  title: undefined,
  resolveImage: undefined,
};

function countRead(source: string): number {
  engineMemory.limit(0);
  const before = blockCounter.read;
  readSource(source, 0, 1, context);
  engineMemory.limit(128 * 2 ** 20);
  return blockCounter.read - before;
}

describe('reading a source', () => {
  it('reads equal blocks once, except the first, which may repeat the title', () => {
    expect(countRead('*a*\n\n'.repeat(1_000))).toBe(1);
    expect(countRead(`${'*a*\n\n'.repeat(500)}*b*\n\n${'*a*\n\n'.repeat(500)}`)).toBe(2);
    const { length } = readSource('# a\n\n# a\n\n', 0, 1, { ...context, title: 'a' });
    expect(length).toBe(2);
  });

  it('reads nothing beyond the bound of a page', () => {
    const paragraphs = Array.from({ length: 320 }, (_, index) => `${index} ${'&'.repeat(3_000)}\n\n`);
    const read = readSource(paragraphs.join(''), 0, 1, context);
    expect(read.at(-1)?.reading.html.parts[0]).toMatch(/^<pre class="plain-source"/);
    expect(countRead(paragraphs.join(''))).toBeLessThan(290);
  });

  it('finds the same definitions in blocks that are parsed together as in each one alone', () => {
    const source = Array.from({ length: 400 }, (_, index) => `[a${index}]: /u${index}\n[^n${index}]: x\n\n`).join('');
    const used = `${source}[a0] [a399] [^n399] [^n400]`;
    const last = readSource(used, 0, 1, context).at(-1);
    expect(last?.reading.links.map(({ url }) => url)).toEqual(['/u0', '/u399']);
    expect(last?.reading.unknownFootnotes.map(({ name }) => name)).toEqual(['n400']);
  });

  it('returns the same tree for each block, in whichever run it was parsed', () => {
    const source = Array.from({ length: 600 }, (_, index) => `${index}. *a* ${'b'.repeat(50)}\n\n> b\n\n`).join('');
    const blocks = splitSource(source, 0, 1);
    const trees = [...parseInRuns(blocks, { links: [], footnotes: [] })];
    expect(trees.map(([block]) => block)).toEqual(blocks);
    for (const [block, tree] of trees) expect(tree.children).toEqual(articleParser(block.text).children);
  });
});
