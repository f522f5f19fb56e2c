import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('a faulty formula', () => {
  it('is shown as its source, with the place of the fault', async () => {
    const { html, problems, formulas } = await render('one $\\foo{x}$ two $y$');
    expect(html).toContain('one <code class="math-error"');
    expect(html).toContain('>\\foo{x}</code> two ');
    expect(problems).toEqual([
      {
        code: 'math-unknown-command',
        severity: 'error',
        message: {
          en: '\\foo is not a known command. The formula is shown as TeX source.',
          zh: '未知命令 \\foo，公式按源码显示。',
        },
        line: 1,
        column: 6,
        endLine: 1,
        endColumn: 10,
      },
    ]);
    expect(formulas).toEqual({ found: 2, typeset: 1, faulty: 1 });
  });

  it.each([
    ['---\ntitle: x\n---\n\n$$\na +\n  \\foo\n$$', 7, 3],
    ['> 文\n>\n> $$\n> a +\n> \\foo\n> $$', 5, 3],
    ['- a\n\n  $$\n  \\foo\n  $$', 4, 3],
    ['| a |\n|-|\n| $\\foo$ |', 3, 4],
    ['$$a +\n\\foo$$', 2, 1],
    ['```math\na\n\\foo\n```', 3, 1],
    ['\\begin{align}\na&=\\foo\n\\end{align}', 2, 4],
    ['\uFEFFa $\\foo$', 1, 4],
    ['a\r\nb $\\foo$', 2, 4],
    ['![$\\foo$](a.png)\n:label:`fig`', 1, 4],
    ['<b>x</b>\n\n文 $\\foo$', 3, 4],
  ])('is placed in the source as typed: %j', async (source, line, column) => {
    expect((await render(source)).problems).toEqual([
      expect.objectContaining({ code: 'math-unknown-command', line, column, endLine: line, endColumn: column + 4 }),
    ]);
  });

  it.each([
    '$\\href{javascript:alert(1)}{x}$',
    '$\\url{https://a.com}$',
    '$\\includegraphics{a}$',
    '$\\htmlClass{a}{x}$',
    '$\\htmlStyle{color:red}{x}$',
    '$\\htmlData{a=b}{x}$',
    '$\\htmlId{a}{x}$',
  ])('is one that uses an untrusted command: %j', async (source) => {
    const { html, problems, formulas } = await render(source);
    expect(formulas.faulty).toBe(1);
    const command = /\\[A-Za-z]+/.exec(source)?.[0] ?? '';
    const place = { line: 1, column: 2, endLine: 1, endColumn: 2 + command.length };
    const message = {
      en: `${command} is not allowed in formulas. The formula is shown as TeX source.`,
      zh: `公式里不允许使用 ${command}，公式按源码显示。`,
    };
    expect(problems).toEqual([{ code: 'math-not-allowed', severity: 'error', message, ...place }]);
    expect(html).not.toMatch(/<a |<img|href=|class="a"/);
  });

  it('is one longer than 20,000 characters', async () => {
    expect((await render(`$${'x'.repeat(20_001)}$`)).problems).toMatchObject([
      { code: 'math-too-large', severity: 'error', message: { en: expect.stringContaining('20000') } },
    ]);
  });
});

describe('a chemical formula', () => {
  it('is typeset by mhchem, also as a whole line', async () => {
    const { formulas, html } = await render('$\\ce{2H2 + O2 -> 2H2O}$ und $\\pu{123 kJ/mol}$');
    expect(formulas).toEqual({ found: 2, typeset: 2, faulty: 0 });
    expect(html).toContain('<annotation encoding="application/x-tex">\\ce{2H2 + O2 -&gt; 2H2O}</annotation>');
    expect(html).toMatch(/<mi mathvariant="normal">H<\/mi>/);
  });

  it('has a bounded depth, since the time of mhchem grows with its square', async () => {
    const nested = (depth: number) => `$${'\\ce{'.repeat(depth)}x${'}'.repeat(depth)}$`;
    expect((await render(nested(100))).problems).toEqual([]);
    expect((await render(nested(3_000))).problems).toMatchObject([
      { code: 'math-too-large', message: { en: expect.stringContaining('nested too deeply') } },
    ]);
  });
});

describe('macros', () => {
  it('made with \\gdef last to the end of the article and no longer', async () => {
    const article = await render('$\\gdef\\vec{V}$ $\\gdef\\mine{M}\\mine$ $\\mine$');
    expect(article.formulas.faulty).toBe(0);
    expect((await render('$\\mine$')).formulas.faulty).toBe(1);
    expect((await render('$\\vec{x}$')).html).toContain('overlay');
  });

  it('do not affect a formula that is cached for another article', async () => {
    const plain = (await render('$\\R$ $\\N$')).html;
    const changed = (await render('$\\gdef\\R{r}$ $\\R$ $\\N$')).html;
    expect(changed).toContain('<mi>r</mi>');
    expect((await render('$\\R$ $\\N$')).html).toBe(plain);
  });
});

describe('labels of formulas', () => {
  it('are removed from the TeX and become targets of references', async () => {
    const { html, labels, references, problems } = await render(
      '$$\nE = mc^2 \\label{eq:mass} \\tag{7}\n$$\n\nBy \\eqref{eq:mass} and $\\ref{eq:mass}$.',
    );
    expect(problems).toEqual([]);
    expect(labels).toMatchObject([{ id: 'eq:mass', anchor: 'equation-eq-mass', kind: 'equation', line: 1 }]);
    expect(html).toContain('id="equation-eq-mass"');
    const link = (text: string) => `<a href="#equation-eq-mass" class="equation-reference">${text}</a>`;
    expect(html).toContain(`<p>By ${link('Eq. (7)')} and ${link('(7)')}.</p>`);
    expect(references).toEqual([
      { target: 'eq:mass', article: null, line: 5, column: 11 },
      { target: 'eq:mass', article: null, line: 5, column: 30 },
    ]);
  });

  it('may be used inside other formulas', async () => {
    const { html, problems } = await render('$$x\\label{a_b}\\tag{1}$$\n\n$$y \\quad\\text{by } \\eqref{a_b}$$');
    expect(problems).toEqual([]);
    expect(html).toContain('<mtext>by\u00A0(1)</mtext>');
    expect(formulasIn(html)[1]).toBe('display y \\quad\\text{by } \\eqref{a_b}');
  });

  it('are shown as their names if unknown, each reported at its place', async () => {
    const { html, problems } = await render('> $$x\n> = \\ref{a} + \\eqref{ b , c}\n> + \\ref{d}$$\n\nand $\\ref{e}$');
    expect(html).toContain('<mtext>(b,\u00A0c)</mtext>');
    expect(problems.map(({ code, line, column, endColumn }) => [code, line, column, endColumn])).toEqual([
      ['label-unknown', 2, 10, 11],
      ['label-unknown', 2, 23, 24],
      ['label-unknown', 2, 27, 28],
      ['label-unknown', 3, 10, 11],
      ['label-unknown', 5, 11, 12],
    ]);
  });

  it('do not shift the offsets of faults', async () => {
    const { problems } = await render('$$\\label{a}\\foo$$');
    expect(problems).toMatchObject([{ line: 1, column: 12 }]);
  });

  it('are reported when repeated', async () => {
    const { problems } = await render('$$x\\label{a}$$\n\n$$y\\label{a}$$');
    expect(problems).toMatchObject([{ code: 'label-duplicate', line: 3, column: 11, endLine: 3, endColumn: 12 }]);
  });
});
