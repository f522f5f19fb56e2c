import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

describe('the name of an emoji', () => {
  it.each([
    ['Hi :smile: :+1:', 'Hi 😄 👍'],
    ['好:tada:！', '好🎉！'],
    ['a:smile:b 10:100:5 :nope: :100:', 'a:smile:b 10:100:5 :nope: :100:'],
    ['`:smile:` \\:smile:', '<code>:smile:</code> :smile:'],
    ['https://a.b/:smile:/c', '<a href="https://a.b/:smile:/c">https://a.b/:smile:/c</a>'],
  ])('in %j', async (source, expected) => {
    expect((await renderArticle(source, { language: 'en' })).html).toBe(`<p>${expected}</p>`);
  });

  it('stays text where the site or the article says so', async () => {
    expect((await renderArticle(':smile:', { language: 'en', emoji: false })).html).toBe('<p>:smile:</p>');
    expect((await renderArticle(':smile:', { language: 'en' })).html).toBe('<p>😄</p>');
    expect((await renderArticle('---\nemoji: false\n---\n:smile:', { language: 'en' })).html).toBe('<p>:smile:</p>');
  });
});
