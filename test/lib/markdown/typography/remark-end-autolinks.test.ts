import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'zh' })).html;

describe('bare addresses', () => {
  it.each([
    ['见https://a.com，然后', '见<a href="https://a.com">https://a.com</a>，然后'],
    ['https://a.com/x。y', '<a href="https://a.com/x">https://a.com/x</a>。y'],
    ['（www.a.com）', '（<a href="http://www.a.com">www.a.com</a>）'],
    [
      'https://a.com，https://b.com。',
      '<a href="https://a.com">https://a.com</a>，<a href="https://b.com">https://b.com</a>。',
    ],
  ])('end before full-width punctuation: %j', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });

  it('keep Chinese in their path', async () => {
    expect(await html('https://zh.wikipedia.org/wiki/极限')).toContain('>https://zh.wikipedia.org/wiki/极限</a>');
  });

  it('do not affect links in link syntax', async () => {
    expect(await html('[https://a.com，b](https://c.com)')).toContain('<a href="https://c.com">https://a.com，b</a>');
  });
});
