import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });

async function blocksIn(source: string): Promise<{ classes: string[]; problems: string[]; html: string }> {
  const { html, problems } = await render(source);
  const classes = [...html.matchAll(/class="(?:theorem theorem|alert alert)-([a-z]+)"/g)].map(([, kind = '']) => kind);
  return { classes, problems: problems.map(({ code }) => code), html };
}

describe('a block of colons', () => {
  it.each([
    ['::: {.theorem #thm:t name="T"}\nText\n:::', 'theorem', 'Theorem 1</span><span class="theorem-note"> (T)'],
    [':::{.proof}\nText\n:::', 'proof', 'Proof'],
    ['::: theorem\nText\n:::', 'theorem', 'Theorem 1'],
    ['::: thm\nText\n:::', 'theorem', 'Theorem 1'],
    [':::theorem Euler\nText\n:::', 'theorem', 'Theorem 1</span><span class="theorem-note"> (Euler)'],
    [':::theorem {title="x"}\nText\n:::', 'theorem', 'Theorem 1</span><span class="theorem-note"> (x)'],
    ['::: lemma[On *a*] {#l}\nText\n:::', 'lemma', 'Lemma 1</span><span class="theorem-note"> (On <em>a</em>)'],
    [':::{note}\nText\n:::', 'note', '<p class="alert-title">Note</p>'],
    [':::{warning} Mind *this*\nText\n:::', 'warning', '<p class="alert-title">Mind <em>this</em></p>'],
    ['::: {.callout-tip}\n## A title\nText\n:::', 'tip', '<p class="alert-title">A title</p>'],
    ['::: {.callout-note title="A" collapse="true"}\nText\n:::', 'note', '<summary class="alert-title">A</summary>'],
    ['::: {#thm-line}\n## Line\nText\n:::', 'theorem', 'Theorem 1</span><span class="theorem-note"> (Line)'],
    [':::note\nText\n:::', 'note', '<p class="alert-title">Note</p>'],
    [':::danger[Stop]\nText\n:::', 'caution', '<p class="alert-title">Stop</p>'],
    ['::: {.note} :::\nText\n:::', 'note', '<p class="alert-title">Note</p>'],
    ['> ::: {.lemma}\n> Text\n> :::', 'lemma', 'Lemma 1'],
    ['- a\n\n  ::: tip\n  Text\n  :::', 'tip', '<p class="alert-title">Tip</p>'],
    ['text\n::: tip\nText\n:::', 'tip', '<p class="alert-title">Tip</p>'],
  ])('%j is a %s', async (source, kind, title) => {
    const { classes, problems, html } = await blocksIn(source);
    expect(classes).toEqual([kind]);
    expect(html).toContain(title);
    expect(html).toContain('<p>Text');
    expect(html).not.toContain(':::');
    expect(problems).toEqual([]);
  });

  it('may contain another of the same number of colons if it is not a generic directive', async () => {
    const { html } = await render('::: {.theorem}\na\n\n::: {.proof}\nb\n:::\n\nc\n:::\n\nd');
    expect(html.replace(/<p class="theorem-title">.*?<\/p>\n/g, '')).toBe(
      '<div class="theorem theorem-theorem">\n<p>a</p>\n<div class="theorem theorem-proof">\n<p>b <span class="proof-end">∎</span></p>\n</div>\n<p>c</p>\n</div>\n<p>d</p>',
    );
    expect((await blocksIn(':::: {.note}\n::: tip\nText\n:::\nText\n::::')).classes).toEqual(['note', 'tip']);
  });

  it('takes the options of MyST, and is referred to by its label', async () => {
    const { html, problems, labels } = await render(
      ':::{prf:theorem} Euler\n:label: thm:e\n:class: dropdown\n\nText\n:::\n\nSee [](#thm:e).',
    );
    expect(html).toContain('<details class="theorem theorem-theorem" id="theorem-thm-e">');
    expect(html).toContain('>Theorem 1</a>');
    expect(labels).toMatchObject([{ id: 'thm:e', kind: 'theorem', text: 'Euler' }]);
    expect(problems).toEqual([]);
  });

  it('has the label of its attributes, at its place', async () => {
    const { problems } = await render('::: {.lemma #a}\nb\n:::\n\n::: {.lemma #a}\nc\n:::');
    expect(problems).toMatchObject([{ code: 'label-duplicate', line: 5, column: 14, endColumn: 15 }]);
  });

  it('that is not closed is reported with a fix', async () => {
    const { problems } = await render('::: {.proof}\nText');
    expect(problems).toMatchObject([
      { code: 'directive-unclosed', line: 1, column: 1, endColumn: 13, fix: { replacement: '\n:::' } },
    ]);
  });

  it.each([
    ['::: thoerem\nText\n:::', [['directive-unknown', 5, 12, 'theorem']]],
    ['::: thoerem of Euler\nText\n:::', [['colons-without-block', 5, 12, 'theorem']]],
    ['::: {.thoerem}\nText\n:::', [['directive-unknown', 7, 14, 'theorem']]],
    [':::{thoerem} A\nText\n:::', [['directive-unknown', 5, 12, 'theorem']]],
    [':::thoerem\nText\n:::', [['directive-unknown', 4, 11, 'theorem']]],
    ['::: {.panel-tabset}\nText\n:::', [['directive-unknown', 7, 19, undefined]]],
    ['::: something else', [['colons-without-block', 1, 4, '\\:::']]],
    ['text\n::::', [['colons-without-block', 1, 5, '\\::::']]],
    [
      'Text\n:::\n\n:::',
      [
        ['colons-without-block', 1, 4, '\\:::'],
        ['colons-without-block', 1, 4, '\\:::'],
      ],
    ],
  ] as const)('%j is shown as typed, with a problem', async (source, expected) => {
    const { html, problems } = await render(source);
    expect(problems.map(({ code, column, endColumn, fix }) => [code, column, endColumn, fix?.replacement])).toEqual(
      expected,
    );
    for (const line of source.split(/\n+/)) expect(html).toContain(line);
  });

  it('is text after a backslash and in code', async () => {
    expect((await render('\\:::\n\n`:::`\n\n```\n::: theorem\n```')).problems).toEqual([]);
  });
});

describe('a colon before a name', () => {
  it.each([
    ['参考:本文[链接](http://a.b/c)实验室。', '参考:本文<a href="http://a.b/c">链接</a>实验室。'],
    ['note:see[link](http://a.b).', 'note:see<a href="http://a.b">link</a>.'],
    ['见:文献[甲][r]。\n\n[r]: http://a.b', '见:文献<a href="http://a.b">甲</a>。'],
    ['a:b[c]', 'a:b[c]'],
    ['x:y{z} and f:A(b)', 'x:y{z} and f:A(b)'],
  ])('in %j is a colon', async (source, html) => {
    const rendering = await render(source);
    expect(rendering.html).toContain(`<p>${html}</p>`);
    expect(rendering.problems).toEqual([]);
  });

  it('leaves a footnote its reference', async () => {
    const { html, problems } = await render('标签:数学[^1]。\n\n[^1]: 脚注');
    expect(html).toContain('标签:数学<sup><a href="#user-content-fn-1"');
    expect(problems).toEqual([]);
  });

  it('is a directive if the name is known, and a problem if it nearly is', async () => {
    expect((await render('Press :kbd[Esc], a:sub[b]')).html).toBe('<p>Press <kbd>Esc</kbd>, a<sub>b</sub></p>');
    expect((await render('Press :kdb[Esc]')).problems).toMatchObject([
      { code: 'directive-unknown', column: 8, endColumn: 11, fix: { replacement: 'kbd' } },
    ]);
  });
});

describe('hostile lines of colons', () => {
  it.each([
    ':::\n',
    '::: {.a}\n',
    '::: x\n\n',
    ':a[',
    ':kbd[',
    `::: {${'"'.repeat(900)}\n`,
    `::: note ${'{'.repeat(900)}\n`,
  ])('%j repeated are read in linear time', async (part) => {
    const begun = performance.now();
    await render(part.repeat(Math.ceil(50_000 / part.length)));
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
