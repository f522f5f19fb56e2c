import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const source =
  '# Title\n\nA paragraph\nof two lines.\n\n- one\n- two\n\n```python\nprint(1)\n```\n\n$$\nx\n$$\n\nText with $x$.\n';

function linesIn(html: string): string[] {
  return [...html.matchAll(/<(\w+)[^>]* data-source-line="(\d+)"/g)].map(([, name, line]) => `${name} ${line}`);
}

describe('the lines of blocks', () => {
  it('are on every block, including code and formulas, and not on inline elements; inside a block they count from its start', async () => {
    const { blocks } = await renderArticle(source, { language: 'en', sourceLines: true });
    expect(blocks?.map(({ line, html }) => [line, linesIn(html)])).toEqual([
      [1, ['h1 0']],
      [3, ['p 0']],
      [6, ['ul 0', 'li 0', 'li 1']],
      [9, ['pre 0']],
      [13, ['div 0']],
      [17, ['p 0']],
    ]);
  });

  it('count from the start of the source, with its front matter, and are absent from what the engine adds', async () => {
    const text = '---\ntitle: x\n---\n\nNote[^1]\n\n[^1]: Foot.\n';
    const { blocks } = await renderArticle(text, { language: 'en', sourceLines: true });
    expect(blocks?.map(({ line }) => line)).toEqual([5, null]);
  });

  it('are returned with the blocks of the page', async () => {
    const { html, blocks } = await renderArticle(source, { language: 'en', sourceLines: true });
    expect(html).toBe('');
    expect(blocks?.length).toBeGreaterThan(0);
    expect((await renderArticle(source, { language: 'en' })).blocks).toBeUndefined();
  });

  it('change nothing else', async () => {
    const marked = await renderArticle(source, { language: 'en', sourceLines: true });
    const plain = await renderArticle(source, { language: 'en' });
    const joined = (marked.blocks ?? []).map(({ html }) => html).join('\n');
    expect(joined.replaceAll(/ data-source-line="\d+"/g, '')).toBe(plain.html);
  });

  it('cannot be forged by raw HTML of an author', async () => {
    const text = '<p data-source-line="99">x</p>\n';
    const { blocks } = await renderArticle(text, { language: 'en', sourceLines: true });
    expect(blocks?.map(({ html }) => html).join('')).not.toContain('99');
  });
});
