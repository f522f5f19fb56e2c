import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

async function codes(source: string): Promise<string[]> {
  const { problems } = await renderArticle(source, { language: 'en' });
  return problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('marks of formulas that are shown as text are reported', () => {
  it.each([
    ['where $x is, and $y$', ['math-unclosed 1:7']],
    ['so \\frac{a}{b}$ and more', ['math-unclosed 1:15']],
    ['a **bold $\\alpha** word', ['math-unclosed 1:10']],
    ['see \\[ \\frac12', ['math-unclosed 1:5']],
    ['a \\\\(x\\\\) b \\\\(y_1\\\\)', ['math-marks-unknown 1:3', 'math-marks-unknown 1:13']],
    ['> a\n> \\\\[ x \\\\]', ['math-marks-unknown 2:3']],
    ['\\\\(a_b + c_d\\\\)', ['math-marks-unknown 1:1']],
    ['| $$$x$$$ |\n|-|', ['math-marks-unknown 1:3']],
    ['\\item one\n\\textit{two}', ['latex-in-text 1:1', 'latex-in-text 2:1']],
    ['by \\citet{a} and \\footnote{b}', ['latex-in-text 1:4', 'latex-in-text 1:18']],
    ['\\begin{tabular}{l}a\\end{tabular}', ['latex-in-text 1:1']],
    ['so $$a$$ of $$b$$. Then $$c$$. Now', ['math-display-in-sentence 1:4']],
  ])('%j', async (source, expected) => {
    expect(await codes(source)).toEqual(expected);
  });

  it.each([
    'It costs 3$, 5$ or 8$ and $x$ is a formula.',
    'the $ sign, ($) and "$" with $x$',
    'Set $HOME and $PATH; $x$ is a formula, $(ls) and $? are none.',
    'a path C:\\users\\alpha and /a\\beta',
    '\\\\server\\share and C:\\\\(x86\\\\)',
    '`\\textbf{a}` and `$x`',
    'the command <code>\\alpha</code>, <kbd>\\textbf</kbd>',
    'so $$a$$ and then it ends. Now $$b$$ follows.',
    'two $$a$$, $$b$$ without words',
    '\\$x and \\\\ and \\(optional\\)',
    'see \\ref{a}\n\n$$x\\label{a}$$',
  ])('but not in %j', async (source) => {
    expect((await codes(source)).filter((code) => !code.startsWith('price-like'))).toEqual([]);
  });

  it('in linear time', async () => {
    for (const piece of ['\\\\(x ', '\\\\[ ', '$x$ $ ', '$$$a ', '\\begin{foo} ', '\\( ', '\\textbf{a ', '\\alpha ']) {
      const begun = performance.now();
      await renderArticle(piece.repeat(20_000 / piece.length), { language: 'en' });
      expect(performance.now() - begun, piece).toBeLessThan(4_000);
    }
  });
});

describe('LaTeX for text is offered in Markdown', () => {
  it.each([
    ['\\textbf{a $x$}', '**a $x$**'],
    ['\\emph{粗}', '*粗*'],
    ['\\texttt{ls}', '`ls`'],
    ['\\section{One}', '## One'],
    ['\\cite{a, b}', '[@a; @b]'],
    ['\\citep[p. 3]{a}', '[@a, p. 3]'],
    ['\\href{http://a.b}{c}', '[c](http://a.b)'],
    ['\\url{http://a.b}', '<http://a.b>'],
    ['\\begin{enumerate}\n\\item $a$\n\\item b\n\\end{enumerate}', '1. $a$\n2. b'],
    ['\\begin{lemma}[Name]\na\n\\end{lemma}', ':::lemma[Name]\na\n:::'],
    ['\\begin{pmatrix}a&b\\end{pmatrix}', '$$\\begin{pmatrix}a&b\\end{pmatrix}$$'],
    ['\\begin{displaymath}\na\n\\end{displaymath}', '$$\na\n$$'],
  ])('%j', async (source, markdown) => {
    const { problems } = await renderArticle(source, { language: 'en' });
    expect(problems[0]?.fix?.replacement).toBe(markdown);
  });

  it.each(['\\section{a} b', '\\underline{a}', '\\textbf{a*b}', '\\cite{a b}'])('but not in %j', async (source) => {
    const { problems } = await renderArticle(source, { language: 'en' });
    expect(problems[0]?.code).toBe('latex-in-text');
    expect(problems[0]?.fix).toBeUndefined();
  });
});

describe('Markdown in a block of HTML', () => {
  it.each([
    ['<br>\n1) Let $x$ be a [sample](/s).', 2],
    ['<details><summary>S</summary>\n$y$ and **z**\n</details>', 2],
    ['<div>\n- one\n- two\n</div>', 2],
    ['<div><b>x</b> `code`</div>', 1],
  ])('is reported: %j', async (source, line) => {
    const { problems } = await renderArticle(source, { language: 'en' });
    expect(problems).toMatchObject([{ code: 'markdown-in-html', line }]);
  });

  it.each([
    '<pre>\n**a**\n</pre>',
    '<!-- **a** -->',
    '<div>\n\n**a**\n\n</div>',
    '<code>`a`</code>\n**b**',
    '<p>2 * 3 * 4 and a_b</p>',
  ])('is none in %j', async (source) => {
    expect(await codes(source)).toEqual([]);
  });

  it('has no fix where a paragraph has no place', async () => {
    const { problems } = await renderArticle('<table>\n<tr><td>\n**a**\n</td></tr></table>', { language: 'en' });
    expect(problems).toMatchObject([{ code: 'markdown-in-html', line: 3 }]);
    expect(problems[0]?.fix).toBeUndefined();
  });
});
