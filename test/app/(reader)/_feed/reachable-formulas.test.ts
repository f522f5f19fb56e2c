import { expect, it } from 'vitest';
import { reachableFormulas } from '@/app/(reader)/_feed/reachable-formulas';
import { renderArticle } from '@/lib/markdown/render-article';

it('a displayed formula of an excerpt can be reached by keyboard, an inline one needs no stop', async () => {
  const { excerptHtml } = await renderArticle('Let $x=1$.\n\n$$\ny=2\n$$\n', { language: 'en' });
  const html = reachableFormulas(excerptHtml, 'Formula');
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  expect(html).toContain('<span class="katex-display" role="group" aria-label="Formula" tabindex="0">');
});
