import { readdirSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '@/lib/markdown/formats/feed-html';
import { renderArticle } from '@/lib/markdown/render-article';

const address = 'https://notes.example.org/articles/softmax?lang=zh&a=1';
const feed = async (source: string) => feedHtml((await renderArticle(source, { language: 'en' })).html, address);

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-raw-characters': 'off' },
});

describe('the HTML for feeds', () => {
  it('has formulas as MathML only, without their boxes', async () => {
    const html = await feed('a $x>1$, and\n\n$$\ny\n$$');
    const open = (display: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML"${display}><semantics>`;
    const tex = (text: string) => `<annotation encoding="application/x-tex">${text}</annotation></semantics></math>`;
    expect(html).toBe(
      `<p>a ${open('')}<mrow><mi>x</mi><mo>&gt;</mo><mn>1</mn></mrow>${tex('x&gt;1')}, and</p>\n` +
        `<div>${open(' display="block"')}<mrow><mi>y</mi></mrow>${tex('y')}</div>`,
    );
  });

  it('keeps the ids that references link to, including those of rows', async () => {
    const html = await feed(
      '\\begin{align} a \\label{a} \\\\ b \\label{b} \\end{align}\n\n\\eqref{b} $$c \\label{c}$$',
    );
    for (const id of ['equation-a', 'equation-b', 'equation-c']) expect(html.split(` id="${id}"`)).toHaveLength(2);
    expect(html).toContain('</math><span id="equation-a"></span><span id="equation-b"></span></div>');
    expect(html).toContain(
      '<a href="https://notes.example.org/articles/softmax?lang=zh&amp;a=1#equation-b">Eq. (2)</a>',
    );
  });

  it.each([
    ['[a](/b?x=1&y=2 "t")', '<a href="https://notes.example.org/b?x=1&amp;y=2" title="t">a</a>'],
    ['[a](c)', '<a href="https://notes.example.org/articles/c">a</a>'],
    ['[a](//else.org/d)', '<a href="https://else.org/d">a</a>'],
    ['[a](mailto:a@example.org)', '<a href="mailto:a@example.org">a</a>'],
    ['[a](http://[)', '<a>a</a>'],
    ['![a "b" > c](/图.png)', '<img src="https://notes.example.org/%E5%9B%BE.png" alt="a &#x22;b&#x22; > c">'],
    ['<q cite="e">a</q>', '<q cite="https://notes.example.org/articles/e">a</q>'],
  ])('has the addresses of %j absolute', async (source, expected) => {
    expect(await feed(source)).toBe(`<p>${expected}</p>`);
  });

  it('has code without colours, line numbers or keyboard focus', async () => {
    expect(
      await feed('```js {1} title="a.js" showLineNumbers{3}\nlet a = 1 // [!code --]\nlet a = 2 // [!code ++]\n```'),
    ).toBe(
      '<figure><figcaption>a.js</figcaption><pre><code class="language-js">' +
        '<del>let a = 1\n</del><ins>let a = 2\n</ins></code></pre></figure>',
    );
  });

  it('expresses in HTML what the page expresses in styles', async () => {
    expect(await feed(':::theorem{#t title="T"}\na\n:::')).toBe(
      '<div id="theorem-t">\n<p><strong>Theorem 1</strong> (T)</p>\n<p>a</p>\n</div>',
    );
    expect(await feed('> [!TIP]- More\n> b')).toContain('<details>\n<summary><strong>More</strong></summary>');
    expect(await feed('- [x] a\n- [ ] b')).toBe('<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>');
    expect(await feed('| a |\n| :-: |\n| b |')).toMatch(/^<table>[\s\S]*<td style="text-align:center">b<\/td>/);
  });

  it('leaves out whatever could run or has a meaning only on the page, whatever its source', () => {
    const hostile =
      '<p onclick="a()" class="x" data-a="1">a<script>if (1 < 2) b()</script><span tabindex="0">c</span></p><math onload="d()"></math>';
    expect(feedHtml(hostile, address)).toBe('<p>ac</p><math></math>');
    expect(feedHtml('<a href="java&#x73;cript:a()">b</a>', address)).toBe('<a>b</a>');
    expect(feedHtml('1 < 2 <a href="b', address)).toBe('1 &lt; 2 &lt;a href="b');
  });

  it('takes time in proportion to its input', () => {
    const start = performance.now();
    feedHtml('<span class="katex-html">'.repeat(100_000), address);
    feedHtml('<a href="'.repeat(100_000), address);
    feedHtml('<'.repeat(500_000), address);
    feedHtml(`<p${' '.repeat(500_000)}`, address);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  const folder = 'prisma/demo/articles';
  const articles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const sources = [...articles.map((name) => `${folder}/${name}`), 'docs/guide/writing.md', 'docs/guide/writing.zh.md'];
  it.each(sources)('of %s is valid and has the same text as the page', async (name) => {
    const { html } = await renderArticle(readFileSync(name, 'utf8'), { language: name.includes('zh') ? 'zh' : 'en' });
    const fed = feedHtml(html, address);
    const outside =
      / (?:class="(?!language-)|tabindex|role|aria-|data-|style="(?!text-align:)|(?:href|src)="(?!https?:|mailto:))/;
    const tags = fed.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:script|input|svg)/.test(tag) || outside.test(tag))).toEqual([]);
    const { results } = await validator.validateString(fed.replace(/<math[\s>][\s\S]*?<\/math>/g, ''));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    expect(shownText(fed.replace(/[☐☑]/g, ''))).toBe(shownText(html));
    expect(idsOf(fed)).toEqual(idsOf(html));
  });
});

function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id).toSorted();
}

type Tree = { tagName?: string; value?: string; properties?: Record<string, unknown>; children?: Tree[] };

/** All text except that of KaTeX's second rendering of a formula. */
function shownText(html: string): string {
  const textOf = (node: Tree): string => {
    const names = node.properties?.className;
    if (Array.isArray(names) && names.includes('katex-html')) return '';
    return node.value ?? (node.children ?? []).map(textOf).join('');
  };
  return textOf(fromHtml(html, { fragment: true }) as Tree);
}
