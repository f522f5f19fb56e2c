import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'en' })).html;

describe('marked text', () => {
  it.each([
    ['==a *b*==', '<mark>a <em>b</em></mark>'],
    ['好==重点==的', '好<mark>重点</mark>的'],
    ['(==x==), ==y==.', '(<mark>x</mark>), <mark>y</mark>.'],
    ['==a `==` b==', '<mark>a <code>==</code> b</mark>'],
    ['**==a==**', '<strong><mark>a</mark></strong>'],
  ])('%j', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });

  it.each(['a==b and c==d', 'x == y == z', '==a', '===a===', '==a\nb==', '\\==a==', '== a =='])(
    '%j is text',
    async (source) => {
      expect(await html(source)).not.toContain('<mark>');
    },
  );

  it('is read in linear time', async () => {
    const begun = performance.now();
    await html('==a '.repeat(10_000));
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});
