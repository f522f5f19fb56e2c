import { describe, expect, it } from 'vitest';
import { fixed, render } from './formula-of';

describe('a definition', () => {
  it.each([
    ['$\\newcommand{\\R}{\\mathbb{R}}$ then $x\\in\\R$', ['', 'x∈R']],
    ['$\\newcommand*{\\set}[1]{\\{#1\\}}\\set{a}$', ['{a}']],
    ['$\\newcommand\\f[2][x]{#1+#2}\\f{a}$ $\\f[b]{c}$', ['x+a', 'b+c']],
    ['$\\providecommand{\\frac}{y}\\frac12$ $\\providecommand{\\foo}{z}\\foo$', ['12', 'z']],
    ['$\\renewcommand{\\vec}[1]{\\mathbf{#1}}\\vec{x}$', ['x']],
    ['$\\def\\pair#1,#2;{(#1|#2)}\\pair a,b;$', ['(a∣b)']],
    ['$\\let\\eps\\varepsilon \\eps$ $\\eps$', ['ε', 'ε']],
    ['$\\let\\points\\dots \\points$ $\\points$', ['…', '…']],
    ['$\\DeclareMathOperator{\\E}{E}\\E x$', ['E⁡x']],
    ['$\\DeclareMathOperator{\\lcm}{l\\,cm}\\lcm x$', ['l cm⁡x']],
    ['$\\DeclarePairedDelimiter{\\ceil}{\\lceil}{\\rceil}\\ceil{x}$ $\\ceil*{\\frac ab}$', ['⌈x⌉', '⌈ab⌉']],
    [
      '$\\DeclarePairedDelimiterX{\\inner}[2]{\\langle}{\\rangle}{#1\\,\\delimsize\\vert\\,#2}\\inner*{a}{b}$',
      ['⟨a | b⟩'],
    ],
    ['$\\newenvironment{mat}[1]{#1\\begin{matrix}}{\\end{matrix}}\\begin{mat}{A}1&2\\end{mat}$', ['A12']],
  ])('%s is used without a problem', async (source, shown) => {
    const { texts, codes } = await render(source);
    expect(codes).toEqual([]);
    const used = texts.map((text) => text.replaceAll('\u2062', ''));
    expect(used).toEqual(shown.filter((text) => text !== ''));
  });

  it('of an operator with a star has its limits below in display', async () => {
    const [operator] = (await render('$$\\DeclareMathOperator*{\\argmin}{arg\\,min}\\argmin_x f$$')).mathml;
    expect(operator).toContain('<munder>');
  });

  it('of a pair grows with a star and takes a size', async () => {
    const pair = '\\DeclarePairedDelimiter{\\abs}{\\lceil}{\\rceil}';
    const { html } = await render(`$${pair}\\abs*{\\dfrac{a}{b}}$ $\\abs[\\Big]{x}$`);
    expect(html.match(/delimsizing size[1-4]/g)).toEqual(Array(4).fill('delimsizing size2'));
  });

  it('holds from its place on, for the whole article', async () => {
    const { problems } = await render('$\\foo$\n\n$\\newcommand{\\foo}{x}$\n\n- $\\foo$\n\n> $\\foo$');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['math-unknown-command', 1]]);
  });

  it.each([
    ['$\\newcommand{\\frac}[2]{x}$', '$\\renewcommand{\\frac}[2]{x}$'],
    ['$\\newcommand{\\align}{x} \\newcommand{\\mbox}{x}$', '$\\newcommand{\\align}{x} \\renewcommand{\\mbox}{x}$'],
    ['$\\newcommand{\\foo}{x}$\n\n$\\newcommand{\\foo}{y}$', '$\\newcommand{\\foo}{x}$\n\n$\\renewcommand{\\foo}{y}$'],
    ['$\\renewcommand{\\foo}{x}$', '$\\newcommand{\\foo}{x}$'],
    ['$\\newenvironment{cases}{(}{)}$', '$\\renewenvironment{cases}{(}{)}$'],
  ])('%j of a name in use is a warning, and its fix is the other command', async (source, right) => {
    const { problems } = await render(source);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(await fixed(source)).toBe(right);
    expect((await render(right)).problems).toEqual([]);
  });

  it('of a name in use counts', async () => {
    expect((await render('$\\newcommand{\\frac}[2]{#1:#2}\\frac12$')).texts).toEqual(['1:2']);
  });

  it('may be repeated', async () => {
    const twice =
      '$\\newcommand{\\foo}[1][a]{x#1}$ $\\DeclareMathOperator{\\E}{E}$ $\\DeclarePairedDelimiter{\\p}{(}{)}$\n\n';
    expect((await render(twice + twice)).codes).toEqual([]);
  });

  it.each([
    ['$$\\newcommand{\\a}{1} \\newcommand{\\b}[x]{2} \\newcommand{\\d}{3}$$\n\n$\\a\\d$', ['macro-invalid']],
    ['$\\DeclareMathOperator{\\diag}{diag} \\oops \\newcommand{\\E}{e}$ $\\diag(\\E)$', ['math-unknown-command']],
  ])('beside a fault is not lost: %j', async (source, codes) => {
    expect((await render(source)).codes).toEqual(codes);
  });

  it('in a group ends with it', async () => {
    expect((await render('$ {\\newcommand{\\foo}{x}\\foo}\\,$ $\\foo$')).codes).toEqual(['math-unknown-command']);
  });
});

describe('a formula that only defines', () => {
  it.each([
    '$\\newcommand{\\R}{\\mathbb{R}}$',
    '$\\def\\a{1}$ $\\let\\b\\a$',
    '$$\n\\newcommand{\\R}{r} % reals\n\\DeclareMathOperator*{\\am}{am}\n$$',
    '\\[\\require{cancel}\\]',
    '> $\\newcommand{\\R}{r}$',
    '$\\global\\def\\x{1}\\usepackage[a]{amsmath,bm}$',
  ])('shows nothing: %j', async (source) => {
    const { html, text, excerptText, codes, formulaList } = await render(source);
    expect(html.replace(/<\/?blockquote>|\s/g, '')).toBe('');
    expect([text, excerptText, codes, formulaList]).toEqual(['', '', [], []]);
  });

  it('leaves the words around it', async () => {
    expect((await render('Let $\\def\\a{1}$, then $\\a$.')).html).toMatch(/^<p>Let , then <span/);
  });

  it('is shown if it is at fault', async () => {
    const { html, codes } = await render('$\\newcommand{\\b}[x]{2}$');
    expect(codes).toEqual(['macro-invalid']);
    expect(html).toMatch(/^<div class="math-display"><code class="math-error"/);
  });
});
