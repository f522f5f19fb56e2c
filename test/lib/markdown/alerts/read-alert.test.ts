import type { Nodes, Root } from 'hast';
import type { Blockquote } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/kernel/language';
import { readAlert } from '@/lib/markdown/alerts/read-alert';

const toHtml = (tree: Nodes) =>
  unified()
    .use(rehypeStringify)
    .stringify(tree as Root);

function render(source: string, language: Language = 'en'): string {
  const tree = remark().parse(source);
  const isAlert = readAlert(tree.children[0] as Blockquote, language);
  const html = toHtml(toHast(tree));
  expect(html.includes('class="alert ')).toBe(isAlert);
  return html;
}

describe('an alert', () => {
  it.each([
    ['NOTE', 'note', 'Note', '注意'],
    ['TIP', 'tip', 'Tip', '提示'],
    ['IMPORTANT', 'important', 'Important', '重要'],
    ['WARNING', 'warning', 'Warning', '警告'],
    ['CAUTION', 'caution', 'Caution', '小心'],
    ['note', 'note', 'Note', '注意'],
  ])('[!%s] has its title in the language of the article', (mark, kind, english, chinese) => {
    for (const [language, title] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      expect(render(`> [!${mark}]\n> Text *b*.`, language)).toBe(
        `<aside class="alert alert-${kind}" role="note" aria-label="${title}">\n<p class="alert-title">${title}</p>\n<p>Text <em>b</em>.</p>\n</aside>`,
      );
    }
  });

  it('can have a custom title', () => {
    expect(render('> [!TIP] Use `x` *now*\n> Text')).toBe(
      '<aside class="alert alert-tip" role="note" aria-label="Use x now">\n<p class="alert-title">Use <code>x</code> <em>now</em></p>\n<p>Text</p>\n</aside>',
    );
    expect(render('> [!TIP] Title\n>\n> Text')).toContain('<p class="alert-title">Title</p>\n<p>Text</p>');
    expect(render('> [!TIP] Title only')).toContain('<p class="alert-title">Title only</p>\n</aside>');
    expect(render('> [!TIP] *A*  \n> Text')).toContain('<p class="alert-title"><em>A</em></p>\n<p>Text</p>');
  });

  it('can be folded', () => {
    expect(render('> [!NOTE]- More\n> Text')).toBe(
      '<details class="alert alert-note">\n<summary class="alert-title">More</summary>\n<p>Text</p>\n</details>',
    );
    expect(render('> [!NOTE]+\n> Text')).toBe(
      '<details class="alert alert-note" open>\n<summary class="alert-title">Note</summary>\n<p>Text</p>\n</details>',
    );
  });

  it('can contain blocks of every kind', () => {
    expect(render('> [!NOTE]\n>\n> - a\n>\n> ```\n> b\n> ```')).toBe(
      '<aside class="alert alert-note" role="note" aria-label="Note">\n<p class="alert-title">Note</p>\n<ul>\n<li>a</li>\n</ul>\n<pre><code>b\n</code></pre>\n</aside>',
    );
  });

  it.each([
    '> text',
    '> [!NOTE]',
    '> [!OTHER]\n> a',
    '> a [!NOTE]\n> b',
    '> [!NOTE]text\n> b',
    '> **[!NOTE]**\n> b',
    '> - [!NOTE]\n> b',
    '> [!__proto__]\n> b',
  ])('is not made from %s, which stays a quotation', (source) => {
    const tree = remark().parse(source);
    const before = structuredClone(tree);
    expect(readAlert(tree.children[0] as Blockquote, 'en')).toBe(false);
    expect(tree).toEqual(before);
  });
});
