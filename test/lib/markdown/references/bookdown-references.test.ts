import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

describe('a reference of bookdown', () => {
  it.each([
    ['thm:t', 'thm:t'],
    ['t', 'thm:t'],
    ['t', 't'],
  ])('leads to the block with the id %s by the name %s', async (id, name) => {
    const { html, problems } = await renderArticle(`::: {.theorem #${id}}\na\n:::\n\nSee \\@ref(${name}).`, {
      language: 'en',
    });
    expect(html).toContain('<p>See <a href="#theorem-');
    expect(html).toContain('>Theorem 1</a>.</p>');
    expect(problems).toEqual([]);
  });

  it('to an unknown label is reported at its name', async () => {
    const { problems } = await renderArticle('a \\@ref(fig:x)', { language: 'en' });
    expect(problems).toMatchObject([{ code: 'label-unknown', line: 1, column: 9, endColumn: 14 }]);
  });

  it.each(['a @ref(b)', 'a \\\\@ref(b)', 'a \\@ref()', '`\\@ref(b)`'])('is not %j', async (source) => {
    expect((await renderArticle(source, { language: 'en' })).references).toEqual([]);
  });
});
