import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

describe('the name of an anchor in HTML', () => {
  it('is an id that links lead to', async () => {
    const { html, problems } = await renderArticle('[to](#x) and [to](#y)\n\n<a name="x"></a>\n\n<a id="y"></a>', {
      language: 'en',
    });
    expect(html).toContain('<a href="#user-content-x">to</a> and <a href="#user-content-y">to</a>');
    expect(html).toContain('<a id="user-content-x"></a>');
    expect(problems).toEqual([]);
  });

  it('gives way to its id', async () => {
    const { html } = await renderArticle('a <a name="x" id="y">b</a>', { language: 'en' });
    expect(html).toBe('<p>a <a id="user-content-y">b</a></p>');
  });
});
