import type { Nodes, Root } from 'hast';
import type { Blockquote } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/kernel/language';
import { readAlert } from '@/lib/markdown/alerts/read-alert';
import { startBlock } from '@/lib/markdown/block/block-state';

const toHtml = (tree: Nodes) =>
  unified()
    .use(rehypeStringify)
    .stringify(tree as Root);

function read(source: string, language: Language = 'en') {
  const tree = remark().parse(source);
  const state = startBlock(source, {
    language,
    sourceLines: false,
    teaserLength: 0,
    title: undefined,
    resolveImage: undefined,
  });
  return { tree, state, alert: readAlert(tree.children[0] as Blockquote, state) };
}

function render(source: string, language: Language = 'en'): string {
  const { tree, alert } = read(source, language);
  return toHtml(toHast(alert === undefined ? tree : { type: 'root', children: [alert] }));
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
    ['info', 'note', 'Info', '信息'],
    ['question', 'note', 'Question', '问题'],
    ['hint', 'tip', 'Hint', '提示'],
    ['DANGER', 'caution', 'Danger', '危险'],
    ['note|right', 'note', 'Note', '注意'],
  ])('[!%s] of other programs has the style of %s and its own title', (mark, kind, english, chinese) => {
    for (const [language, title] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      expect(render(`> [!${mark}]\n> Text`, language)).toContain(
        `<aside class="alert alert-${kind}" role="note" aria-label="${title}">\n<p class="alert-title">${title}</p>`,
      );
    }
  });

  it('with an unknown name is a note with that title, and reported with the nearest known name', () => {
    const source = '> [!infoo]-\n> Text';
    const { state } = read(source);
    expect(render(source)).toBe(
      '<details class="alert alert-note">\n<summary class="alert-title">infoo</summary>\n<p>Text</p>\n</details>',
    );
    expect(state.problems).toMatchObject([
      { code: 'alert-unknown', line: 1, column: 5, endColumn: 10, fix: { replacement: 'info' } },
    ]);
    expect(read('> [!杂谈] 标题\n> Text').state.problems).toMatchObject([
      { code: 'alert-unknown', column: 5, endColumn: 7 },
    ]);
  });

  it('can be a theorem block with a title, a label and a fold', () => {
    const { alert, state } = read('> [!theorem]- On *rings* {#thm:r .unnumbered}\n> Text {a}');
    expect(alert?.data).toMatchObject({ hName: 'details', hProperties: { className: ['theorem', 'theorem-theorem'] } });
    expect([...state.items.values()]).toMatchObject([
      {
        kind: 'theorem',
        labels: ['thm:r'],
        text: 'On rings',
        isNumbered: false,
        position: { start: { line: 1, column: 28 }, end: { line: 1, column: 33 } },
      },
    ]);
    expect(render('> [!theorem]- On *rings* {#thm:r .unnumbered}\n> Text {a}')).toContain('<p>Text {a}</p>');
    expect(state.problems).toEqual([]);
  });

  it.each([
    '> text',
    '> [!NOTE]',
    '> a [!NOTE]\n> b',
    '> [!NOTE]text\n> b',
    '> **[!NOTE]**\n> b',
    '> - [!NOTE]\n> b',
    '> [!__proto__]\n> b',
    '> [!]\n> b',
    '> [! note]\n> b',
  ])('is not made from %s, which stays a quotation', (source) => {
    const { tree, alert } = read(source);
    expect(alert).toBeUndefined();
    expect(tree).toEqual(remark().parse(source));
  });
});
