import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('links into the article', () => {
  it.each([
    ['[x](#引言)\n\n## 引言', '#引言'],
    ['[x](#Module)\n\n## Module', '#section-module'],
    ['[x](#A-B)\n\n## A b', '#a-b'],
  ])('lead to the heading: %j', async (source, href) => {
    const { html, problems } = await render(source);
    expect(html).toContain(`<a href="${href}">x</a>`);
    expect(problems).toEqual([]);
  });

  it('are reported when they have no target', async () => {
    const { html, problems } = await render('文\n\n[x](#无)');
    expect(html).toContain('>x</a>');
    expect(problems).toMatchObject([
      { code: 'fragment-unknown', severity: 'warning', line: 3, column: 6, endColumn: 7 },
    ]);
  });
});

describe('roles', () => {
  it('name headings, formulas, figures and tables, and refer to them', async () => {
    const { html, labels, problems } = await render(
      [
        '# 题\n:label:`sec_a`\n\n文中 :numref:`sec_a`、:eqref:`eq_b`、:numref:`fig_c`、:numref:`tab_d`。',
        '$$x$$\n:eqlabel:`eq_b`',
        '![说明 $y$](c.svg)\n:width:`400px`\n:label:`fig_c`',
        '| a |\n|-|\n| b |\n:label:`tab_d`',
      ].join('\n\n'),
    );
    expect(problems).toEqual([]);
    expect(html).not.toMatch(/:label:|:eqlabel:|:width:|:numref:|:eqref:|400px/);
    expect(html).toContain('<a href="#题" class="reference">题</a>');
    expect(html).toContain('<a href="#equation-eq_b" class="equation-reference">式 (1)</a>');
    expect(html).toContain('<a href="#figure-fig_c" class="reference">图 1</a>');
    expect(html).toContain('<a href="#table-tab_d" class="reference">表 1</a>');
    expect(html).toMatch(
      /<figure id="figure-fig_c"><img [^>]*><figcaption><span class="caption-number">图 1：<\/span>说明 <span class="katex">/,
    );
    expect(html).toContain('id="equation-eq_b"');
    expect(labels.map(({ id, kind }) => [id, kind])).toEqual(
      expect.arrayContaining([
        ['sec_a', 'heading'],
        ['eq_b', 'equation'],
        ['fig_c', 'figure'],
        ['tab_d', 'table'],
      ]),
    );
  });

  it('show the name of a label that the article does not have, with a warning at its place', async () => {
    const { html, problems, references } = await render('见 :numref:`sec_other`。');
    expect(html).toBe('<p>见 <code class="unknown-reference">sec_other</code>。</p>');
    expect(problems).toMatchObject([
      { code: 'label-unknown', severity: 'warning', line: 1, column: 12, endColumn: 21 },
    ]);
    expect(references).toEqual([{ target: 'sec_other', article: null, line: 1, column: 12 }]);
  });

  it('show citations of unknown keys by their keys, and variants by their names', async () => {
    const { html, problems } = await render(
      '见 :cite:`A.2020,B.2021`。\n\n:begin_tab:`pytorch`\n[谈](https://a.com)\n:end_tab:',
    );
    expect(html).toContain('见 <sup>[A.2020?, B.2021?]</sup>。');
    expect(problems).toMatchObject([
      { code: 'citation-unknown', severity: 'warning', line: 1 },
      { code: 'citation-unknown', severity: 'warning', line: 1 },
    ]);
    expect(html).toContain('<strong>pytorch</strong>');
    expect(html).not.toContain('_tab');
  });

  it('leave other text with colons alone', async () => {
    const { html } = await render('10:30:`x` 与 :smile:`y` a::b 3:2');
    expect(html).toBe('<p>10:30:<code>x</code> 与 :smile:<code>y</code> a::b 3:2</p>');
  });

  it('report a label with nothing before it, and a repeated one', async () => {
    expect((await render(':label:`a`\n\n文')).problems).toMatchObject([{ code: 'label-without-target' }]);
    expect((await render('# a\n:label:`x`\n\n## b\n:label:`x`')).problems).toMatchObject([{ code: 'label-duplicate' }]);
  });
});

describe('figures', () => {
  it('use their title as caption', async () => {
    const { html } = await render('![替](a.png "说明")');
    expect(html).toMatch(/^<figure><img src="a.png" alt="替"[^>]*><figcaption>说明<\/figcaption><\/figure>$/);
  });

  it('are not made from an image that only has a description', async () => {
    expect((await render('![替](a.png)')).html).toMatch(/^<p><img /);
  });
});

describe('\\ref in text', () => {
  it('is a link to a heading, and is reported when the name is unknown', async () => {
    const { html, problems } = await render('见 \\ref{一} 与 \\ref{b_c}。\n\n## 一');
    expect(html).toContain('<a href="#一" class="reference">一</a>');
    expect(problems).toMatchObject([{ code: 'label-unknown', line: 1, column: 18, endLine: 1, endColumn: 21 }]);
  });

  it('stays text in code', async () => {
    expect((await render('`\\ref{a}`')).html).toBe('<p><code>\\ref{a}</code></p>');
  });
});

describe('the space before a reference', () => {
  it.each([
    ['由 \\eqref{a} 得', '由式 (1) 得'],
    ['由 [](#a) 得', '由式 (1) 得'],
    ['由 :eqref:`a` 得', '由式 (1) 得'],
    ['式 \\eqref{a} 与 \\eqref{a}', '式 (1) 与 (1)'],
    ['by \\eqref{a}', 'by 式 (1)'],
  ])('is removed between Chinese and Chinese: %s', async (source, expected) => {
    const { text } = await render(`${source}\n\n$$x\\label{a}$$`);
    expect(text.split('\n')[0]).toBe(expected);
  });
});
