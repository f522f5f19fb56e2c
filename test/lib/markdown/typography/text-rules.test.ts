import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'zh' })).html;

describe('line breaks in a paragraph', () => {
  it.each([
    ['中\n文', '中文'],
    ['中\r\n文', '中文'],
    ['中，\n文', '中，文'],
    ['“中”\n文', '“中”文'],
    ['中*文*\n字', '中<em>文</em>字'],
    ['中\n*文*', '中<em>文</em>'],
    ['中\nword', '中\nword'],
    ['one\ntwo', 'one\ntwo'],
    ['中  \n文', '中<br>\n文'],
    ['한국\n어', '한국\n어'],
  ])('%j', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });

  it('are kept between text and a formula', async () => {
    expect(await html('中\n$x$')).toMatch(/^<p>中\n<span/);
  });
});

describe('emphasis beside Chinese punctuation', () => {
  it.each([
    ['**重要：**请', '<strong>重要：</strong>请'],
    ['~~删：~~请', '<del>删：</del>请'],
    ['**“文”**字', '<strong>“文”</strong>字'],
  ])('%j', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });
});

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
