import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

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
    const { html } = await render('10:30:`x` 与 :role:`y` a::b 3:2');
    expect(html).toBe('<p>10:30:<code>x</code> 与 :role:<code>y</code> a::b 3:2</p>');
  });

  it('report a label with nothing before it, and a repeated one', async () => {
    expect((await render(':label:`a`\n\n文')).problems).toMatchObject([{ code: 'label-without-target' }]);
    expect((await render('# a\n:label:`x`\n\n## b\n:label:`x`')).problems).toMatchObject([{ code: 'label-duplicate' }]);
  });
});
