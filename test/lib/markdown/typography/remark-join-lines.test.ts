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
