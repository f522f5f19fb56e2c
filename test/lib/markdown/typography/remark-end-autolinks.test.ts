import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

async function addresses(source: string): Promise<string[]> {
  const { html } = await renderArticle(source, { language: 'zh' });
  return [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', text = '']) =>
    href.endsWith(text) ? text : `${href} ${text}`,
  );
}

describe('a bare address ends', () => {
  it.each([
    ['(https://a.org/b)。', ['https://a.org/b']],
    ['（https://a.org/b）', ['https://a.org/b']],
    ['见(https://a.org/b)，然后(www.c.org)后', ['https://a.org/b', 'www.c.org']],
    ['(https://a.org/b)然后', ['https://a.org/b']],
    ['(https://a.org/b.)。', ['https://a.org/b']],
    ['[https://a.org/b] {https://a.org/c}!', ['https://a.org/b', 'https://a.org/c']],
    ['https://a.org/b_(c)。', ['https://a.org/b_(c)']],
    ['(https://a.org/b_(c))。', ['https://a.org/b_(c)']],
    ['https://a.org/{id}/b', ['https://a.org/%7Bid%7D/b https://a.org/{id}/b']],
    ['https://a.org/中文路径，后', ['https://a.org/%E4%B8%AD%E6%96%87%E8%B7%AF%E5%BE%84 https://a.org/中文路径']],
    ['https://a.org/b, https://c.org.', ['https://a.org/b', 'https://c.org']],
  ])('in %j before punctuation and brackets that are not its own', async (source, expected) => {
    expect(await addresses(source)).toEqual(expected);
  });

  it('but not one in angle brackets or a link', async () => {
    expect(await addresses('<https://a.org/b)c> [x](<https://a.org/b)c>)')).toEqual([
      'https://a.org/b)c',
      'https://a.org/b)c x',
    ]);
  });

  it.each([')', '(', '(a)', '，'])('in linear time among many %s', async (part) => {
    const begun = performance.now();
    await renderArticle(`https://a.org/${part.repeat(50_000)}`, { language: 'en' });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
