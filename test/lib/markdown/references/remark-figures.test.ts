import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('figures', () => {
  it('use their title as caption', async () => {
    const { html } = await render('![替](a.png "说明")');
    expect(html).toMatch(/^<figure><img src="a.png" alt="替"[^>]*><figcaption>说明<\/figcaption><\/figure>$/);
  });

  it('are not made from an image that only has a description', async () => {
    expect((await render('![替](a.png)')).html).toMatch(/^<p><img /);
  });
});
