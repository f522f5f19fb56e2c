import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'zh' })).html;

describe('emphasis beside Chinese punctuation', () => {
  it.each([
    ['**重要：**请', '<strong>重要：</strong>请'],
    ['~~删：~~请', '<del>删：</del>请'],
    ['**“文”**字', '<strong>“文”</strong>字'],
  ])('%j', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });
});
