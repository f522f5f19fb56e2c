import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

async function formulas(source: string): Promise<string[]> {
  const { html } = await renderArticle(source, { language: 'zh' });
  return formulasIn(html).map((formula) => formula.replace(/^inline /, ''));
}

describe('dollars enclose a formula', () => {
  it.each([
    ['取 $ u1,u2 $，$ net $，$ AB $，得 $ O(n) $。', ['u1,u2', 'net', 'AB', 'O(n)']],
    ['权重为 $1、3、2$，概率为 $0.7、0.6、0.5$。', ['1、3、2', '0.7、0.6、0.5']],
    ['形状为$(3，1)$，区间$[0，1]$中', ['(3，1)', '[0，1]']],
    ['复杂度 $O(n) $，空间 $f(x) $, $x + y $, $n $。', ['O(n)', 'f(x)', 'x + y', 'n']],
    ['$ i-1 $, $ (0,1) $, $ n+1 $, $ N(0,1) $, $ 0 $', ['i-1', '(0,1)', 'n+1', 'N(0,1)', '0']],
    ['a $(T+2) \\times (T+2) $matrix', ['(T+2) \\times (T+2)']],
    ['64$\\times$64 and 3$\\pm$1', ['\\times', '\\pm']],
    ['2$x$ and 3$y^2$', ['x', 'y^2']],
    ['$ n,m,k $ 三个整数，$ dp[i][j] $，$ YES $，$ 30\\% $', ['n,m,k', 'dp[i][j]', 'YES', '30\\%']],
    ['$准确率=x$ 与 $\\text{面积}$', ['准确率=x', '\\text{面积}']],
    ['$k-$means, the $x-$axis and $n$th', ['k-', 'x-', 'n']],
    ['$x > 0$ or $a<b$', ['x &gt; 0', 'a&lt;b'].map((tex) => tex.replace('&gt;', '>').replace('&lt;', '<'))],
    ['$\\text{``a}$ and $\\text{``b}$', ['\\text{``a}', '\\text{``b}']],
    ['$HOME$ and $PATH$ between two dollars', ['HOME', 'PATH']],
  ])('%j', async (source, expected) => {
    expect(await formulas(source)).toEqual(expected);
  });
});

describe('dollars are text', () => {
  it.each([
    '苹果 3$，香蕉 5$，共 8$。',
    '从10$到20$，再到30$。',
    'P(x,y)$转换成$ 更容易',
    '$，$ 与 $、$',
    `Set $HOME and $PATH, $FOO/bin:$BAR, $${'{A}-$'}{B}.`,
    'The variable $HOME and `$PATH` are set.',
    'Use $foo or `$bar`; in Perl $x is scalar, `@a` is array, `$y` too.',
    '变量$HOME和`$PATH`都要设。',
    'Set $FOO, then `echo $BAR`',
    '$HOME is [here](http://a.b/$x) and $a <a href="http://a.b/$x">t</a>.',
    'see $HOME https://a.b/$x',
    'a $ and $ b, the US$/HK$ rate',
    'if ($x,$y) or $a=$b',
    'prices of $5、苹果 $6',
    '$5 to $10, or $5-$10',
    '3$, 5$ or 8$, 10$-20$, 3$/kg and 5$/kg, 100$/月和200$/月',
    'A$，B，C$',
    'echo "$A" "$B"',
    'if ($x == 1) { $y = 2; }, $("#a") and $(".b")',
  ])('in %j', async (source) => {
    expect(await formulas(source)).toEqual([]);
  });

  it('and the code and the links between them stay what they are', async () => {
    const { html } = await renderArticle('$HOME and `$PATH`, $a [b](http://c.d/$x)', { language: 'en' });
    expect(html).toBe('<p>$HOME and <code>$PATH</code>, $a <a href="http://c.d/$x">b</a></p>');
  });
});

describe('escaped brackets enclose a formula', () => {
  it.each([
    ['\\(x\\), \\(x_i\\), \\(f(x)\\), \\(a, b\\), \\(x > 0\\), \\(-1\\)', ['x', 'x_i', 'f(x)', 'a, b', 'x > 0', '-1']],
    ['\\(\\alpha\\) and the value\\(\\beta\\)is', ['\\alpha', '\\beta']],
    ['\\( AB \\), \\(x_{train}\\), \\(2^{10}\\)', ['AB', 'x_{train}', '2^{10}']],
    ['so \\[x^2\\] and \\[ a = b \\] and \\[ y \\]', ['display x^2', 'display a = b', 'display y']],
    ['\\[\nx\n\\]', ['display x']],
    ['[a link with \\(\\pi\\)](u)', ['\\pi']],
  ])('%j', async (source, expected) => {
    expect(await formulas(source)).toEqual(expected);
  });
});

describe('escaped brackets are brackets', () => {
  it.each([
    '[题目 Q12 \\[CUP2016\\] 焰火](https://example.org/q)；另见 \\[DEMO 2004\\] 与 \\[示例2001\\]。',
    '\\(1\\) 首先\n\n\\(2\\) 然后。This is \\(optional\\) text.',
    '- \\[x\\] done\n- \\[ \\] to do',
    '- sgn\\(0\\)=0, G=\\(V,E\\), array\\[i\\]\\[j\\], O\\(n^2\\)',
    '人工智能\\(AI\\)与典型相关分析\\(CCA\\)，见 \\[1, 2\\] 与 \\[Knuth 1984\\]',
    '\\[2016\\]',
    '\\[CUP2016\\]',
    '\\(see https://a.b/?c=1\\), \\(C:\\Users\\), \\(Q12\\), \\(1-3\\), \\(key=value\\)',
    'a range \\[a-z\\] of letters',
  ])('in %j', async (source) => {
    const { html } = await renderArticle(source, { language: 'zh' });
    expect(formulasIn(html)).toEqual([]);
    expect(html).toMatch(/[([]/);
  });
});

describe('text in a formula', () => {
  it.each([
    ['$\\text{if $x>0$ then}$', ['\\text{if $x>0$ then}']],
    ['$a \\text{ for all $n$ and $m$ }$ and $b$', ['a \\text{ for all $n$ and $m$ }', 'b']],
    ['$\\textrm{a {$b$} c}$', ['\\textrm{a {$b$} c}']],
  ])('may have dollars: %j', async (source, expected) => {
    expect((await formulas(source)).map((tex) => tex.replaceAll('&gt;', '>'))).toEqual(expected);
  });

  it('that is not closed ends with its paragraph, in linear time', async () => {
    const begun = performance.now();
    await renderArticle('$\\text{a $b '.repeat(2_000), { language: 'en' });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('GitHub’s dollars with backticks', () => {
  it.each([
    ['$`a^2+b^2`$ and 中文$`x_{1} * y`$中文', ['a^2+b^2', 'x_{1} * y']],
    ['$`a`$`b`$', ['a']],
    ['$`a', []],
  ])('%j', async (source, expected) => {
    expect(await formulas(source)).toEqual(expected);
  });
});
