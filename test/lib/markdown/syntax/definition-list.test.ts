import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'en' })).html;

describe('a definition list', () => {
  it.each([
    ['Term\n: text *a*', '<dl>\n<dt>Term</dt>\n<dd>text <em>a</em></dd>\n</dl>'],
    ['Term\n\n: text', '<dl>\n<dt>Term</dt>\n<dd>text</dd>\n</dl>'],
    ['A\nB\n:   one\n:   two', '<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>one</dd>\n<dd>two</dd>\n</dl>'],
    ['A\n: one\n\nB\n: two', '<dl>\n<dt>A</dt>\n<dd>one</dd>\n<dt>B</dt>\n<dd>two</dd>\n</dl>'],
    ['> A\n> : b', '<blockquote>\n<dl>\n<dt>A</dt>\n<dd>b</dd>\n</dl>\n</blockquote>'],
    ['- A\n  : b', '<ul>\n<li>\n<dl>\n<dt>A</dt>\n<dd>b</dd>\n</dl>\n</li>\n</ul>'],
  ])('is made of %j', async (source, expected) => {
    expect(await html(source)).toBe(expected);
  });

  it('may contain blocks, and ends before a paragraph that is no term', async () => {
    expect(await html('A\n: one\n\n    two\n\n    - three\n\nB')).toBe(
      '<dl>\n<dt>A</dt>\n<dd>\n<p>one</p>\n<p>two</p>\n<ul>\n<li>three</li>\n</ul>\n</dd>\n</dl>\n<p>B</p>',
    );
  });

  it.each([': alone', '# h\n\n: b', 'a\n:b', 'a\n: '])('is not made of %j', async (source) => {
    expect(await html(source)).not.toContain('<dl>');
    expect(await html(source)).toContain(':');
  });

  it.each([
    'a\n\n: caption\n\n| a | b |\n|---|---|',
    '| a | b |\n|---|---|\n\n: caption',
    '| a | b |\n|---|---|\n: caption',
  ])('leaves a table its caption: %j', async (source) => {
    expect(await html(source)).toContain('<figcaption>caption</figcaption>');
    expect(await html(source)).not.toContain('<dl>');
  });

  it.each(['a\n: b\n\n', ': a\n', 'a\n: : '])('of many times %j is read in linear time', async (part) => {
    const begun = performance.now();
    await html(part.repeat(20_000 / part.length));
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
