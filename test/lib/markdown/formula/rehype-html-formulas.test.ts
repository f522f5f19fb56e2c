import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('a formula that was written as HTML', () => {
  it('is typeset in a line and as a block, with its TeX as text', async () => {
    const { html, text, formulas, problems } = await render(
      'See <code class="language-math math-inline">a_1</code>.\n\n<pre><code class="language-math math-display">b^2</code></pre>',
    );
    expect(problems).toEqual([]);
    expect(formulas).toEqual({ found: 2, typeset: 2, faulty: 0 });
    expect(html).toContain('<annotation encoding="application/x-tex">a_1</annotation>');
    expect(html).toContain('<span class="katex-display">');
    expect(text).toBe('See a_1.\nb^2');
  });

  it('is marked when it is faulty, and its macros do not affect others', async () => {
    const faulty = await render('<code class="math-inline">\\frac{1}</code>');
    expect(faulty.problems).toMatchObject([{ code: 'math-error', severity: 'error', line: 1 }]);
    expect(faulty.formulas).toEqual({ found: 1, typeset: 0, faulty: 1 });
    await render('<code class="math-inline">\\gdef\\mine{M}\\mine</code>');
    expect((await render('<code class="math-inline">\\mine</code>')).formulas.faulty).toBe(1);
  });

  it('is reported as an unknown command, once, with one sentence for each thing', async () => {
    const { problems } = await render('<code class="math-inline">\\foo</code>');
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ['math-unknown-command', '\\foo is not a known command. The formula is shown as TeX source.'],
    ]);
  });

  it.each([
    ['longer than a formula may be', 'x'.repeat(20_001)],
    ['with too many cells', `\\begin{matrix}${'a&amp;'.repeat(4_900)}a\\end{matrix}`],
    ['nested too deeply', `${'{'.repeat(201)}x${'}'.repeat(201)}`],
  ])('is left as code when it is %s', async (_, tex) => {
    const { html, problems } = await render(
      `Text <code class="math-inline">${tex}</code> and <code class="math-inline">y</code>.`,
    );
    expect(problems).toMatchObject([{ code: 'math-too-large', line: 1 }]);
    expect(html.match(/class="katex"/g)).toHaveLength(1);
  });

  it('cannot expand endlessly or add addresses', async () => {
    const bomb = await render('<code class="math-inline">\\def\\a#1{\\a{#1#1}}\\a x</code>');
    expect(bomb.formulas.faulty).toBe(1);
    const { html } = await render('<code class="math-inline">\\href{javascript:alert(1)}{x}</code>');
    expect(html).not.toContain('href=');
  });
});
