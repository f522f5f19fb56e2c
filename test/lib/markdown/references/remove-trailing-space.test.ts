import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('the space before a reference', () => {
  it.each([
    ['由 \\eqref{a} 得', '由式 (1) 得'],
    ['由 [](#a) 得', '由式 (1) 得'],
    ['由 :eqref:`a` 得', '由式 (1) 得'],
    ['式 \\eqref{a} 与 \\eqref{a}', '式 (1) 与 (1)'],
    ['by \\eqref{a}', 'by 式 (1)'],
  ])('is removed between Chinese and Chinese: %s', async (source, expected) => {
    const { text } = await render(`${source}\n\n$$x\\label{a}$$`);
    expect(text.split('\n')[0]).toBe(expected);
  });
});
