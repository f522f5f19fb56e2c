import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

const render = (source: string) => renderArticle(source, { language: 'zh' });
const formulas = async (source: string) => formulasIn((await render(source)).html);

describe('formulas in text', () => {
  it.each([
    ['$x$', ['inline x']],
    ['a $x$ b $y_1$', ['inline x', 'inline y_1']],
    ['$a$$b$', ['inline a', 'inline b']],
    ['值为$n$维', ['inline n']],
    ['the $n$th', ['inline n']],
    ['$ x $ 和 $ \\alpha $', ['inline x', 'inline \\alpha']],
    ['\\(x\\) 与 \\(\\frac12\\)', ['inline x', 'inline \\frac12']],
    ['文 $$x$$ 文', ['display x']],
    ['文 \\[x^2\\] 文', ['display x^2']],
    ['$\\text{5\\$}$', ['inline \\text{5\\$}']],
    ['$1/n$（$n$ 是整数）', ['inline 1/n', 'inline n']],
    ['$2 S$, $3 + x$ or $10 \\bmod 3$', ['inline 2 S', 'inline 3 + x', 'inline 10 \\bmod 3']],
    ['如下：$$\na\n$$', ['display a']],
    ['**$x$** [$y$](u)', ['inline x', 'inline y']],
  ])('finds those of %j', async (source, expected) => {
    expect(await formulas(source)).toEqual(expected);
  });

  it.each([
    '从 $5 到 $10',
    '$5-$10',
    '价格是$5，一共$',
    '每月$5/月，共$',
    'from $5 to $10, or $5-$10 a month, or US$ 3',
    '$5, or US$ 3',
    '$20 for one and $30',
    '\\$a\\$',
    '`$x$`',
    '$ 5 to $ 10',
    '$x',
    '$$$',
    '引文 \\[1\\] 与 \\[2, 3\\]',
    '\\[文字\\](address)',
    '\\(见下文\\)',
    '```\n$x$\n```',
  ])('finds none in %j', async (source) => {
    const { html, formulas } = await render(source);
    expect(formulas.found).toBe(0);
    expect(html).not.toContain('katex');
  });

  it('reads the dollar of a price before a formula as a price', async () => {
    const { html } = await render('价格$5，而$x$是变量');
    expect(html).toContain('价格$5，而');
    expect(formulasIn(html)).toEqual(['inline x']);
  });
});

describe('display formulas', () => {
  it.each([
    ['$$x$$', ['display x']],
    ['$$\nx\n$$', ['display x']],
    [
      '$$\\begin{aligned}\na &= b\\\\\nc\n\\end{aligned}$$',
      ['display \\begin{aligned}\na &= b\\\\\nc\n\\end{aligned}'],
    ],
    ['$$a\n= b\n- c\n> d\n$$', ['display a\n= b\n- c\n> d']],
    ['\\[\nx\n\\]', ['display x']],
    ['- $$x$$\n  $$\n  y\n  $$', ['display x', 'display y']],
    ['> $$\n> x\n> $$', ['display x']],
    ['段落\n$$\nx\n$$\n段落', ['display x']],
    ['\\begin{align}\na&=b\n\\end{align}', ['display \\begin{align}\na&=b\n\\end{align}']],
    [
      '\\begin{subequations}\n\\begin{align}\na&=b\n\\end{align}\n\\end{subequations}',
      ['display \\begin{subequations}\n\\begin{align}\na&=b\n\\end{align}\n\\end{subequations}'],
    ],
    ['```math\nx\n```', ['display x']],
    ['(**$$x$$**)', ['display x']],
  ])('finds those of %j', async (source, expected) => {
    expect(await formulas(source)).toEqual(expected);
  });

  it('keeps text that follows the closing mark', async () => {
    const { html } = await render('$$a\nb$$ 其中 *a*\n是数');
    expect(formulasIn(html)).toEqual(['display a\nb']);
    expect(html).toContain('其中 <em>a</em>');
    expect(html).toContain('是数');
  });

  it('are in a box that scrolls and can take focus', async () => {
    const { html } = await render('$$x$$');
    expect(html).toMatch(/^<div class="math-display" role="group" aria-label="公式" tabindex="0">/);
  });

  it('include MathML', async () => {
    expect((await render('$x$')).html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
  });

  it.each([
    '$$\nx\n\n后文 **粗**',
    '> $$\n> x\n\n后文 **粗**',
    '\\[\nx\n\n后文 **粗**',
    '\\begin{align}\nx\n\n后文 **粗**',
  ])('ends an unclosed one at the blank line: %j', async (source) => {
    const { html, problems, formulas } = await render(source);
    expect(html).toContain('<p>后文 <strong>粗</strong></p>');
    expect(html).toContain('class="math-error"');
    expect(problems[0]).toMatchObject({ code: 'math-unclosed', severity: 'error', line: 1 });
    expect(formulas).toEqual({ found: 1, typeset: 0, faulty: 1 });
  });

  it('reports a $$ in text that has no second one', async () => {
    const { html, problems } = await render('第一行\n第二 $$ 行');
    expect(html).toContain('第二 $$ 行');
    expect(problems).toMatchObject([{ code: 'math-unclosed', line: 2, column: 4, endColumn: 6 }]);
  });
});

describe('formulas in tables', () => {
  it('do not split cells at their pipes', async () => {
    const { html } = await render('| a | b |\n|-|-|\n| $P(x|y)$ | $|x|$ 和 \\(|z|\\) |');
    expect(formulasIn(html)).toEqual(['inline P(x|y)', 'inline |x|', 'inline |z|']);
    expect(html.match(/<td>/g)).toHaveLength(2);
  });

  it('leave prices to be split', async () => {
    const { html } = await render('| a | b |\n|-|-|\n| $5 | $10 |');
    expect(html).toContain('<td>$5</td>\n<td>$10</td>');
  });

  it('leave no replacement character behind', async () => {
    const { html, text } = await render(
      '`$a|b$` $c|d$ [x](u$a|b$ "t$a|b$")\n\n```\n$a|b$\n```\n\n<i title="$a|b$">$e|f$</i>',
    );
    expect(`${html}${text}`).not.toMatch(/[\uE000-\uF8FF]|%EE%80/);
    expect(html).toContain('<code>$a|b$</code>');
  });
});
