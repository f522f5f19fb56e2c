import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const source =
  '# Title\n\nA paragraph\nof two lines.\n\n- one\n- two\n\n```python\nprint(1)\n```\n\n$$\nx\n$$\n\nText with $x$.\n';

function linesIn(html: string): string[] {
  return [...html.matchAll(/<(\w+)[^>]* data-source-line="(\d+)"/g)].map(([, name, line]) => `${name} ${line}`);
}

describe('source lines', () => {
  it('stand on every block, also on code and formulas, and on nothing inside a line', async () => {
    const { html } = await renderArticle(source, { language: 'en', sourceLines: true });
    expect(linesIn(html)).toEqual(['h1 1', 'p 3', 'ul 6', 'li 6', 'li 7', 'pre 9', 'div 13', 'p 17']);
  });

  it('change nothing else', async () => {
    const marked = await renderArticle(source, { language: 'en', sourceLines: true });
    const plain = await renderArticle(source, { language: 'en' });
    expect(marked.html.replaceAll(/ data-source-line="\d+"/g, '')).toBe(plain.html);
  });

  it('cannot be forged by raw HTML of an author', async () => {
    const { html } = await renderArticle('<p data-source-line="99">x</p>\n', { language: 'en', sourceLines: true });
    expect(html).not.toContain('99');
  });
});
