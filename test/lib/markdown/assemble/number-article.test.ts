import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}

describe('a label that is used twice', () => {
  it.each([
    ['$$x\\label{a}$$\n\n$$y\\label{a}$$', 3, 11],
    ['\\begin{align}\nx\\label{a}\\\\\ny\\label{ a }\n\\end{align}', 3, 10],
    [
      '\\begin{subequations}\\label{a}\n\\begin{align}\nx\\label{b}\\\\\ny\\label{a}\n\\end{align}\n\\end{subequations}',
      4,
      9,
    ],
    ['# x\n:label:`a`\n\n## y\n:label:`a`', 5, 1],
    ['$$x\\label{a}$$\n\n$$y$$\n:eqlabel:`a`', 4, 1],
    ['$$x\\label{a}$$\n\n> text\n>\n> $$\n> y\n> \\label{a}\n> $$', 7, 10],
  ])('is reported at the second use, and no two elements share an id: %j', async (source, line, column) => {
    const { html, problems, labels } = await render(source);
    expect(problems.map((problem) => [problem.code, problem.line, problem.column])).toEqual([
      ['label-duplicate', line, column],
    ]);
    const ids = idsIn(html);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const { anchor } of labels) expect(ids).toContain(anchor);
  });
});

describe('ids', () => {
  it('are made distinct if different labels or headings would share one', async () => {
    const { html, labels } = await render(
      '# Equation a-b\n\n$$x\\label{a:b}$$\n\n$$y\\label{a-b}$$\n\n\\eqref{a:b} and \\eqref{a-b}',
    );
    expect(idsIn(html)).toEqual(['equation-a-b', 'equation-a-b-1', 'equation-a-b-2']);
    expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['equation-a-b', 'equation-a-b'],
      ['a:b', 'equation-a-b-1'],
      ['a-b', 'equation-a-b-2'],
    ]);
    expect(html).toContain(
      '<a href="#equation-a-b-1" class="equation-reference">Eq. (1)</a> and <a href="#equation-a-b-2" class="equation-reference">(2)</a>',
    );
  });

  it('are distinct for figures, listings and theorems too', async () => {
    const source = [
      '![x](a.png "A")\n:label:`a`',
      '![x](b.png "B")\n:label:`a`',
      '```js {#l}\n1\n```',
      '```js {#l}\n2\n```',
      ':::theorem{#t}\nx\n:::',
      ':::theorem{#t}\ny\n:::',
    ].join('\n\n');
    const { html, problems } = await render(source);
    expect(problems.map(({ code }) => code)).toEqual(['label-duplicate', 'label-duplicate', 'label-duplicate']);
    expect(idsIn(html)).toEqual(['figure-a', 'figure-a-1', 'listing-l', 'listing-l-1', 'theorem-t', 'theorem-t-1']);
  });
});
