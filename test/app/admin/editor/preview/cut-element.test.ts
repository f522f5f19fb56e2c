import { describe, expect, it } from 'vitest';
import { cutElement, pieceCharacters, tagPattern } from '@/app/admin/editor/preview/cut-element';
import { BlockSplitter } from '@/app/admin/editor/preview/split-blocks';
import { renderArticle } from '@/lib/markdown/render-article';
import { voidElements } from '@/lib/markdown/text/void-elements';

const filler = 'x'.repeat(pieceCharacters / 4);
const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** The names of elements that a piece leaves open or closes without having opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [text, closing, name = ''] of html.matchAll(tagPattern)) {
    if (name === '' || voidElements.has(name) || text.endsWith('/>')) continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

const textOf = (html: string) => html.replaceAll(tagPattern, '');

describe('an element that is too large to be shown at once', () => {
  it.each([
    [
      'a paragraph of formulas',
      `<p id="a">${repeat(30, (index) => `word <span class="katex"><b>${index}${filler}</b></span>`)} end</p>`,
    ],
    ['a list', `<ul>${repeat(20, (index) => `<li><p>${index}${filler}</p></li>`)}</ul>`],
    [
      'a list in a list',
      `<ul><li>a<ul>${repeat(20, (index) => `<li>${index}${filler}</li>`)}</ul></li><li>b</li></ul>`,
    ],
    [
      'a table',
      `<div class="table-box"><table><thead><tr><th>h</th></tr></thead><tbody>${repeat(20, () => `<tr><td>${filler}</td></tr>`)}</tbody></table></div>`,
    ],
    ['a quotation', `<blockquote>${repeat(20, (index) => `<p>${index} <br> ${filler}</p>`)}</blockquote>`],
    [
      'footnotes',
      `<section class="footnotes"><ol>${repeat(20, (index) => `<li id="fn-${index}"><p>${filler}</p></li>`)}</ol></section>`,
    ],
  ])('%s becomes pieces that are each complete and lose nothing', (_, html) => {
    const pieces = cutElement(html);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(unbalanced(piece)).toEqual([]);
    expect(pieces.map(textOf).join('')).toBe(textOf(html));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * pieceCharacters);
    const ids = pieces.join('').match(/ id="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is marked where it goes on, and a list goes on with its next number', () => {
    const html = `<ol start="5" id="l">${repeat(9, (index) => `<li>${index}${filler}</li>`)}</ol>`;
    const starts = cutElement(html).map((piece) => /^<ol[^>]*>/.exec(piece)?.[0]);
    expect(starts).toEqual([
      '<ol start="5" id="l">',
      '<ol start="9" data-continued>',
      '<ol start="13" data-continued>',
    ]);
  });

  it('is not cut inside a formula, code or folded passage', () => {
    for (const name of ['span', 'pre', 'details', 'math']) {
      const html = `<${name}>${repeat(20, () => `<b>${filler}</b>`)}</${name}>`;
      expect(cutElement(html)).toEqual([html]);
    }
  });

  it('keeps its line in every piece, and its small neighbours their bytes', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `word $x_{${index}}$`).join(' ');
    const { blocks = [] } = await renderArticle(`one\n\n${long}\n\nthree`, { language: 'en', sourceLines: true });
    const cut = new BlockSplitter().split(blocks);
    expect(cut.length).toBeGreaterThan(3);
    expect([...new Set(cut.map(({ line }) => line))]).toEqual([1, 3, 5]);
    expect(cut[0]?.html).toBe(blocks[0]?.html.trim().replace('"1"', '"0"'));
    expect(
      cut
        .map(({ html }) => html)
        .join('')
        .match(/class="katex"/g),
    ).toHaveLength(400);
  });
});
