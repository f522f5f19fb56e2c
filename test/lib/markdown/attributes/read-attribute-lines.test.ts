import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('attributes in the form of kramdown', () => {
  it.each([
    ['Text\n{: #a .b}', '<p id="block-a">Text</p>'],
    ['## H\n{: #a}', '<h2 id="heading-a">H</h2>'],
    ['## H {: #a}', '<h2 id="heading-a">H</h2>'],
    ['[a](http://b.c){:target="_blank"} d', '<p><a href="http://b.c">a</a> d</p>'],
    ['> a\n{: .b}', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ])('%j', async (source, html) => {
    expect(await render(source)).toMatchObject({ html, problems: [] });
  });

  it('name a formula and set the width of an image', async () => {
    const { html, problems } = await render('$$\nx\n$$\n{: #eq:a}\n\n\\eqref{eq:a}\n\n![x](y.png){: width="50%"}');
    expect(html).toContain('id="equation-eq-a"');
    expect(html).toContain('class="width-50"');
    expect(problems).toEqual([]);
  });

  it.each(['a {: .b} c', 'a\n{:toc}', '{: .b}', 'a\n\n{: .b}'])('are text in %j', async (source) => {
    expect((await render(source)).html).toContain('{:');
  });
});
