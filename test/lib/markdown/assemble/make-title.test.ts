import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string, title?: string) =>
  renderArticle(source, { language: 'en', ...(title === undefined ? {} : { title }) });

describe('the title from a first heading', () => {
  it.each([
    ['# On $n$-th roots [@k]\n\nText\n', 'On $n$-th roots'],
    ['# The formula \\(a^2\\) and **bold** `code`\n', 'The formula $a^2$ and bold code'],
    ['# A claim[^1], made twice\n\n[^1]: Note.\n', 'A claim, made twice'],
    ['# Proof of \\eqref{eq:a}\n\n$$\nx \\label{eq:a}\n$$\n', 'Proof of Eq. (1)'],
    ['# Proof of [](#thm:a) in full\n\n:::theorem{#thm:a}\nx\n:::\n', 'Proof of Theorem 1 in full'],
    ['# 关于 $\\sqrt{2}$ 的证明[@a; @b]\n', '关于 $\\sqrt{2}$ 的证明'],
    ['# <code class="language-math math-inline">e^x</code> grows\n', '$e^x$ grows'],
    ['A paragraph first.\n\n# Then $x$ [@k]\n', 'Then $x$'],
    ['Setext $x_1$[^n]\n===\n\n[^n]: Note.\n', 'Setext $x_1$'],
    ['# See [the site](https://example.org) ![logo $x$](a.png)\n', 'See the site logo x'],
    ['# ![alt](a.png) [link](http://x)\n', 'alt link'],
    ['# ![a logo](a.png)\n', 'a logo'],
    ['# ![](a.png) Only text\n', 'Only text'],
    ['# [![build](b.svg)](https://ci.example.org) Name\n', 'build Name'],
    ['# A <img src="a.png" alt="drawn  &amp; shown"> B\n', 'A drawn & shown B'],
    ['# A <img src="a.png"> B\n', 'A B'],
    ['# ![*a* `b`][r] c\n\n[r]: a.png\n', 'a b c'],
    ['![an image](a.png)\n===\n', 'an image'],
    ['# ![图](a.png)与**![b](b.png)**\n', '图与b'],
    ['# [@k]\n', null],
    ['## Only a second level\n', null],
  ])('%j', async (source, title) => {
    const rendering = await render(source);
    expect(rendering.title).toBe(title);
  });

  it('is left out of the text if the page shows it, including formulas and references', async () => {
    const heading = '# On $n$-th roots\n\nText\n';
    expect((await render(heading, 'On $n$-th roots')).html).toBe('<p>Text</p>');
    expect((await render(heading, 'On roots')).html).toContain('<h1');
    const proof = '# Proof of \\eqref{eq:a}, again\n\n$$\nx \\label{eq:a}\n$$\n';
    expect((await render(proof, 'Proof of Eq. (1), again')).html).not.toContain('<h1');
    expect((await render(proof, 'Proof of Eq. (1)')).html).toContain('<h1');
    expect((await render(proof, 'Proof of , again')).html).toContain('<h1');
  });

  it('stays in the text if it references a footnote or cites a source, which would be lost with it', async () => {
    const { html, problems } = await render('# Roots[^1]\n\n[^1]: Note.\n', 'Roots');
    expect(html).toContain('data-footnote-ref');
    expect(problems).toEqual([]);
  });
});
