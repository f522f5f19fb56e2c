import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

async function problemsOf(source: string, macros = {}) {
  return (await renderArticle(source, { language: 'en', macros })).problems;
}

describe('an unknown command', () => {
  it('is reported once an article, at its first use, with the number of its uses', async () => {
    const problems = await problemsOf(
      'A $x$ and $\\foo$.\n\n## $\\foo+\\foo$\n\n- $\\bar\\foo$\n\n[^1]\n\n[^1]: $\\foo$',
    );
    expect(problems.map(({ code, line, column, message }) => [code, line, column, message.en.split('.')[0]])).toEqual([
      ['math-unknown-command', 1, 12, '\\foo is not a known command and is used 5 times'],
    ]);
  });

  it.each([
    ['\\E[X]', '\\E', '\\mathbb{E}'],
    ['\\bfx', '\\bfx', '\\mathbf{x}'],
    ['A\\tp', '\\tp', '^\\top'],
    ['A^\\tp', '\\tp', '\\top'],
    ['\\sgn x', '\\sgn', '\\operatorname{sgn}'],
    ['\\bsalpha', '\\bsalpha', '\\boldsymbol{\\alpha}'],
    ['\\calL', '\\calL', '\\mathcal{L}'],
  ])('%s carries the macro that it usually is', async (tex, name, definition) => {
    const [problem] = await problemsOf(`$${tex}$`);
    expect(problem?.macro).toEqual({ name, tex: definition });
    expect(problem?.message.en).toContain(definition);
    expect(await problemsOf(`$${tex}$`, { [name]: definition })).toEqual([]);
  });

  it('without a usual meaning carries none', async () => {
    const [problem] = await problemsOf('$\\fraq12$');
    expect(problem?.macro).toBeUndefined();
    expect(problem?.fix?.replacement).toBe('\\frac');
  });

  it('in a macro is counted by its formulas', async () => {
    const [problem, ...others] = await problemsOf('$\\a$ $\\a$', { '\\a': '\\nothing' });
    expect(others).toEqual([]);
    expect(problem?.message.en).toContain('used 2 times');
  });
});
