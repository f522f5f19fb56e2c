import { describe, expect, it } from 'vitest';
import { formulaCounter } from '@/lib/markdown/formula/typeset-formula';
import { blockCounter } from '@/lib/markdown/read/read-source';
import { renderArticle } from '@/lib/markdown/render-article';

const formulas = Array.from({ length: 2_000 }, (_, index) => `第 ${index} 个 $x_{${index}} + \\alpha$ 式。`);
const options = { language: 'zh' } as const;

async function countIn(source: string): Promise<{ compiled: number; read: number }> {
  const before = { compiled: formulaCounter.compiled, read: blockCounter.read };
  await renderArticle(source, options);
  return { compiled: formulaCounter.compiled - before.compiled, read: blockCounter.read - before.read };
}

describe('an article of 2,000 formulas', () => {
  it('compiles exactly one formula and reads exactly one block when one formula changes', async () => {
    expect(await countIn(formulas.join('\n\n'))).toEqual({ compiled: 2_000, read: 2_000 });
    expect(await countIn(formulas.join('\n\n'))).toEqual({ compiled: 0, read: 0 });
    const changed = formulas.with(1_000, '第 1000 个 $y_{1000} + \\beta$ 式。');
    expect(await countIn(changed.join('\n\n'))).toEqual({ compiled: 1, read: 1 });
  });

  it('compiles nothing when blocks move, except a formula that shows a number that changed', async () => {
    const numbered = Array.from({ length: 100 }, (_, index) => `$$z_{${index}} \\label{eq:${index}}$$`);
    await countIn(numbered.join('\n\n'));
    const moved = ['$$w\\label{eq:first}$$', ...numbered].join('\n\n');
    // Numbers are beside the formulas, so a hundred new numbers compile one formula: the inserted one.
    expect((await countIn(moved)).compiled).toBe(1);
  });

  it('recompiles only formulas that use a macro whose definition changed', async () => {
    const article = (body: string) => `---\nmath:\n  macros:\n    Q: ${body}\n---\n\n$\\Q + 1$\n\n$p + 2$`;
    expect((await countIn(article('q'))).compiled).toBe(2);
    expect((await countIn(article('r'))).compiled).toBe(1);
  });
});
