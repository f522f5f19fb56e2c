import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const targets = String.raw`

$$x\label{a}$$

$$y\label{b}$$

$$z\label{c}$$

$$w\label{d}$$

$$v\label{e}$$

:::theorem{#t}
A
:::

:::theorem{#t2}
A
:::

:::lemma[Zorn]{#l}
A
:::

## Intro {#s}

$$\begin{subequations}\begin{align}p\label{p}\\q\label{q}\\r\label{r}\end{align}\end{subequations}$$

$$\tag{$*$}u\label{u}$$
`;

/** The first paragraph, followed by equations (1) to (5), a to e, theorems t and t2, a lemma l, a section s and equations (6a) to (6c). */
async function shown(source: string, language: 'en' | 'zh'): Promise<string> {
  const { text, problems } = await renderArticle(source + targets, { language });
  expect(problems).toEqual([]);
  return text.split('\n')[0] ?? '';
}

describe('a word before a reference is not repeated', () => {
  it.each([
    [String.raw`Equation \eqref{a}`, 'Equation (1)'],
    [String.raw`(\ref{a})`, '(1)'],
    [String.raw`Equation (\ref{a})`, 'Equation (1)'],
    [String.raw`Equation (\eqref{a}) and (\eqref{b})`, 'Equation (1) and (2)'],
    [String.raw`eq.(\ref{a})`, 'eq.(1)'],
    [String.raw`Equation \ref{a}`, 'Equation 1'],
    [String.raw`Eqs. \eqref{a} and \eqref{b}`, 'Eqs. (1) and (2)'],
    [String.raw`Eqs.~\eqref{a} and~\eqref{b}`, 'Eqs. (1) and (2)'],
    [String.raw`Eq.\ \eqref{a}`, 'Eq. (1)'],
    [String.raw`by \ref{a} and \ref{b}`, 'by Eq. (1) and (2)'],
    [String.raw`(see \ref{a})`, '(see Eq. (1))'],
    [String.raw`(\eqref{a})`, '(Eq. (1))'],
    [String.raw`Identity $\eqref{a}$`, 'Identity (1)'],
    ['Theorem [](#t)', 'Theorem 1'],
    [String.raw`theorems~\ref{t} and \ref{t2}`, 'theorems 1 and 2'],
    [String.raw`Thm \ref{t}, Corollaries \ref{t}`, 'Thm 1, Corollaries Theorem 1'],
    [String.raw`**Theorem** \ref{t}`, 'Theorem 1'],
    [String.raw`Eq. *\eqref{a}*`, 'Eq. (1)'],
    [String.raw`in 式 \eqref{a}`, 'in 式 (1)'],
    [String.raw`the subtheorem \ref{t}`, 'the subtheorem Theorem 1'],
  ])('in English: %s', async (source, expected) => {
    expect(await shown(source, 'en')).toBe(expected);
  });

  it.each([
    [String.raw`式\eqref{a}`, '式 (1)'],
    [String.raw`公式(\ref{a})`, '公式(1)'],
    [String.raw`公式（\ref{a}）`, '公式（1）'],
    [String.raw`公式（\eqref{a}）`, '公式（1）'],
    [String.raw`式（\ref{a}）和（\ref{b}）`, '式（1）和（2）'],
    [String.raw`定理~\ref{t}`, '定理 1'],
    [String.raw`由~\ref{t}`, '由定理 1'],
    [String.raw`见定理\ref{t}`, '见定理 1'],
    [String.raw`由**定理** \ref{t}`, '由定理 1'],
    [String.raw`Theorem \ref{t}`, 'Theorem 1'],
    [String.raw`不等式 (\ref{a}) 与 (\ref{b})`, '不等式 (1) 与 (2)'],
    [String.raw`（见\ref{a}）`, '（见式 (1)）'],
  ])('in Chinese: %s', async (source, expected) => {
    expect(await shown(source, 'zh')).toBe(expected);
  });
});

it('a tie before a reference keeps the line together', async () => {
  const { html } = await renderArticle(String.raw`Eqs.~\eqref{a} and\ \eqref{b}, 定理~\ref{t}${targets}`, {
    language: 'en',
  });
  expect(html).toMatch(/Eqs\.\u00A0<a [^>]*>\(1\)<\/a> and\u00A0<a [^>]*>\(2\)<\/a>, 定理\u00A0<a [^>]*>1<\/a>/u);
});

describe('lists of references', () => {
  it.each([
    [String.raw`\cref{a,b,c}`, 'Eqs. (1)–(3)', '式 (1)–(3)'],
    [String.raw`\cref{c,a,b,e}`, 'Eqs. (1)–(3) and (5)', '式 (1)–(3)、(5)'],
    [String.raw`\cref{b, a}`, 'Eqs. (1) and (2)', '式 (1)、(2)'],
    [String.raw`\cref{a,a}`, 'Eq. (1)', '式 (1)'],
    [String.raw`\eqref{a,b}`, 'Eqs. (1) and (2)', '式 (1)、(2)'],
    [String.raw`\Cref{a}`, 'Equation (1)', '式 (1)'],
    [
      String.raw`\Cref{a,t,b,t2,l}`,
      'Equations (1) and (2), Theorems 1 and 2, and Lemma 1',
      '式 (1)、(2)、定理 1、2 和引理 1',
    ],
    [String.raw`\cref{t,a}`, 'Theorem 1 and Eq. (1)', '定理 1 和式 (1)'],
    [String.raw`\cref{s,a}`, 'Intro and Eq. (1)', 'Intro 和式 (1)'],
    [String.raw`\cref{r,p,q}`, 'Eqs. (6a)–(6c)', '式 (6a)–(6c)'],
    [String.raw`\cref{u,b,a}`, 'Eqs. (1), (2) and (*)', '式 (1)、(2)、(*)'],
    [String.raw`\crefrange{a}{e}`, 'Eqs. (1)–(5)', '式 (1)–(5)'],
    [String.raw`\Crefrange{t}{t2}`, 'Theorems 1–2', '定理 1–2'],
    [String.raw`\labelcref{a,b,c}`, '(1)–(3)', '(1)–(3)'],
    [String.raw`\nameref{s}, \nameref{l}`, 'Intro, Zorn', 'Intro, Zorn'],
    [String.raw`\ref*{a}, \autoref*{t}`, 'Eq. (1), Theorem 1', '式 (1), 定理 1'],
  ])('%s', async (source, english, chinese) => {
    expect(await shown(source, 'en')).toBe(english);
    expect(await shown(source, 'zh')).toBe(chinese);
  });

  it('do not repeat a word before them', async () => {
    expect(await shown(String.raw`Equations~\cref{a,b,c}`, 'en')).toBe('Equations (1)–(3)');
    expect(await shown(String.raw`定理\cref{t,t2}`, 'zh')).toBe('定理 1、2');
  });

  it('link each number', async () => {
    const { html } = await renderArticle(String.raw`\cref{a,b}${targets}`, { language: 'en' });
    expect(html).toContain(
      '<a href="#equation-a" class="equation-reference">Eqs. (1)</a> and <a href="#equation-b" class="equation-reference">(2)</a>',
    );
  });

  it('show unknown names in their places, each reported where it stands', async () => {
    const { text, problems } = await renderArticle(String.raw`\crefrange{a}{zz}${targets}`, { language: 'en' });
    expect(text.split('\n')[0]).toBe('Eq. (1) and zz');
    expect(problems).toMatchObject([{ code: 'label-unknown', column: 15, endColumn: 17 }]);
  });
});

describe('references in formulas', () => {
  it('show numbers as LaTeX does, and words for the commands that have them', async () => {
    const source = String.raw`$x \overset{\eqref{a}}{=} y \text{ by \cref{a,b,c} and \ref{t}}$`;
    const { html, problems } = await renderArticle(source + targets, { language: 'en' });
    expect(problems).toEqual([]);
    expect(html).toMatch(/<mtext>\(1\)<\/mtext>/);
    expect(html).toContain('Eqs.\u00A0(1)–(3)');
  });
});

describe('references to pages', () => {
  it('are reported, since there are no pages', async () => {
    const source = String.raw`on page \pageref{a} and \cpageref*{b}`;
    const { text, problems } = await renderArticle(source + targets, { language: 'en' });
    expect(text).toContain(source);
    expect(problems).toMatchObject([
      { code: 'reference-to-page', column: 9, endColumn: 20 },
      { code: 'reference-to-page', column: 25, endColumn: 38 },
    ]);
  });
});

describe('many references', () => {
  it('take linear time', async () => {
    const start = performance.now();
    await renderArticle(`${String.raw`\ref{a} and `.repeat(8_000)}${targets}`, { language: 'en' });
    await renderArticle(`\\cref{${'a,b,'.repeat(120)}a}`.repeat(100) + targets, { language: 'en' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
