import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const paragraph = async (source: string) => (await renderArticle(source, { language: 'en' })).text;

describe('quotation marks', () => {
  it.each([
    ['He said "yes" and "no".', 'He said “yes” and “no”.'],
    ["It's the students' 'own' work", "It’s the students' 'own' work"],
    ["It's 'own' work of the '90s", 'It’s ‘own’ work of the ’90s'],
    ['他说"你好"，然后"再见"。', '他说“你好”，然后“再见”。'],
    ['"*Strong* words"', '“Strong words”'],
    ['"$x$" is', '“x” is'],
  ])('are curved where they pair: %s', async (source, expected) => {
    expect(await paragraph(source)).toBe(expected);
  });

  it.each([
    ['a 6" pipe', 'a 6" pipe'],
    ['5\'10" tall', '5\'10" tall'],
    ['one " alone', 'one " alone'],
    ['`"code"`', '"code"'],
  ])('stay straight where they do not pair: %s', async (source, expected) => {
    expect(await paragraph(source)).toBe(expected);
  });

  it('stay straight in addresses and HTML', async () => {
    const { html } = await renderArticle('[a](/x "t\'s") <b title="q">b</b>', { language: 'en' });
    expect(html).toContain('<a href="/x" title="t&#x27;s">');
    expect(html).toContain('<b title="q">');
  });
});
