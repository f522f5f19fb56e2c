import { describe, expect, it } from 'vitest';
import { formattedArticle, readFormat } from '@/bin/formatted-article';
import { renderArticle } from '@/lib/markdown/render-article';

describe('scholium render --format', () => {
  it.each([
    [
      'html',
      /^<p><em>a<\/em> <span class="katex"><span class="katex-mathml"><math[^>]*><semantics>.*<a href="\/b">c<\/a><\/p>$/s,
    ],
    ['feed', /^<p><em>a<\/em> <math[^>]*><semantics>.*<\/math> <a href="https:\/\/a\.org\/b">c<\/a><\/p>$/s],
    ['text', /^a x c\n$/],
    ['markdown', /^\*a\* \$x\$ \[c\]\(\/b\)\n$/],
    ['mdast', /^\{"type":"root","children":\[\{"type":"paragraph".*"type":"inlineMath","value":"x".*\}\n$/],
    ['json', /^\{"html":"<p>.*"formulaList":\[\{"tex":"x".*\}\n$/],
  ])('%s', async (name, expected) => {
    const source = '_a_ \\(x\\) [c](/b)\n';
    const rendering = await renderArticle(source, { language: 'en' });
    const baseUrl = 'https://a.org/articles/x';
    expect(formattedArticle(readFormat(name, baseUrl), source, rendering, baseUrl)).toMatch(expected);
  });

  it('is one of those, and a feed knows its address', () => {
    expect(() => readFormat('pdf', undefined)).toThrow('html, feed, text, markdown, mdast, json');
    expect(() => readFormat('feed', undefined)).toThrow('--base-url');
    expect(() => readFormat('feed', 'notes/a')).toThrow('--base-url');
    expect(readFormat('text', undefined)).toBe('text');
  });
});
