import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'en' })).html;

describe('alignment', () => {
  it('of table columns is a style of their cells', async () => {
    const table = await html('| a | b | c |\n| --- | :-: | --: |\n| 1 | 2 | 3 |\n');
    expect(table.match(/<t[hd](?: [^>]*)?>/g)).toEqual([
      '<th>',
      '<th style="text-align:center">',
      '<th style="text-align:right">',
      '<td>',
      '<td style="text-align:center">',
      '<td style="text-align:right">',
    ]);
  });

  it('in raw HTML is one of four words', async () => {
    expect(await html('<p align="Right">a</p>')).toBe('<p style="text-align:right">a</p>');
    expect(await html('<p align="left;position:fixed">a</p>')).toBe('<p>a</p>');
  });
});
