import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('renderArticle', () => {
  it('produces the same output twice', async () => {
    const source = '# 题 $x$\n\n文 $\\frac12$ `c`\n\n$$y$$\n\n```ts\nconst a = 1;\n```\n\n注[^1]\n\n[^1]: 脚\n';
    expect(await render(source)).toEqual(await render(source));
  });

  it('produces the same output when articles are rendered concurrently', async () => {
    const sources = ['$\\gdef\\a{1}\\a$ `x`\n\n```js\n1\n```', '$\\a$', '# t\n\n```py\n1\n```'];
    const alone = [];
    for (const source of sources) alone.push(await render(source));
    expect(await Promise.all(sources.map(render))).toEqual(alone);
  });

  it('leaves front matter out of the page and returns its data', async () => {
    const { html, frontMatter, title } = await render('---\ntitle: 甲\n---\n# 乙\n\n文');
    expect(html).toBe('<h1 id="乙">乙</h1>\n<p>文</p>');
    expect(frontMatter).toEqual({ title: '甲' });
    expect(title).toBe('乙');
  });

  it('shows the rest of an article whose front matter is broken', async () => {
    const { html, problems } = await render('---\na: [1\n---\n\n文');
    expect(html).toBe('<p>文</p>');
    expect(problems).toMatchObject([{ code: 'front-matter-invalid', severity: 'error' }]);
  });

  it('leaves out a first heading that repeats the title of the page', async () => {
    const options = { language: 'zh' as const, title: '题目' };
    const same = await renderArticle('# 题目\n\n文', options);
    expect(same.html.trim()).toBe('<p>文</p>');
    expect(same.title).toBe('题目');
    expect((await renderArticle('# 别的\n\n文', options)).html).toContain('<h1');
  });

  it('lists the headings of level 2 to 4 with their formulas', async () => {
    const { toc, title } = await render('# 题\n\n## 一 $x$\n\n### [二](u) `c`\n\n##### 五\n\n## Module');
    expect(title).toBe('题');
    expect(toc.map(({ id, text, level }) => [id, text, level])).toEqual([
      ['一-x', '一 x', 2],
      ['二-c', '二 c', 3],
      ['section-module', 'Module', 2],
    ]);
    expect(toc[0]?.html).toContain('<math');
    expect(toc[1]?.html).toBe('二 <code>c</code>');
  });

  it('lists the first thousand headings, the later ones without typeset formulas', async () => {
    const { toc } = await render(Array.from({ length: 1_200 }, (_, index) => `## $x_{${index}}$ <b>`).join('\n\n'));
    expect(toc).toHaveLength(1_000);
    expect(toc[0]?.html).toContain('<math');
    expect(toc.at(-1)).toMatchObject({ html: 'x_{999}', text: 'x_{999}' });
    expect(toc.reduce((sum, { html }) => sum + html.length, 0)).toBeLessThan(210_000);
  });

  it('gives equal headings different ids, and no id that could shadow a variable of a script', async () => {
    const { html } = await render('## a b\n\n## a b\n\n## \\_\\_next\\_f\n\n## 。\n\n## module');
    expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'a-b',
      'a-b-1',
      'section-__next_f',
      'section',
      'section-module',
    ]);
  });

  it('counts Chinese characters and Latin words in prose only', async () => {
    const { wordCount, readingMinutes } = await render('中文字 two words $x+y$\n\n```\nnot these\n```');
    expect(wordCount).toBe(5);
    expect(readingMinutes).toBe(1);
    expect((await render('字'.repeat(401))).readingMinutes).toBe(2);
  });

  it('returns the text with TeX in place of formulas, one block per line', async () => {
    const { text } = await render('# 题\n\n文 $x^2$ 完\n\n```js\nlet a\n```\n\n- 一\n- 二');
    expect(text).toBe('题\n文 x^2 完\nlet a\n一\n二');
  });

  it('resolves each image and uses the resolved address and size', async () => {
    const seen: string[] = [];
    const { html, images } = await renderArticle('![图](图 1.png)\n\n文 ![甲](图/甲.png) <img src="b.png" alt="乙">', {
      language: 'zh',
      resolveImage: (address) => {
        seen.push(address);
        return address.startsWith('图') ? { url: '/media/1', width: 10, height: 20 } : undefined;
      },
    });
    expect(seen).toEqual(['图/甲.png', 'b.png']);
    expect(html).toContain('<img src="/media/1" alt="甲" width="10" height="20"');
    expect(images).toMatchObject([
      { url: '图/甲.png', alt: '甲', line: 3, column: 3 },
      { url: 'b.png', alt: '乙', line: 3 },
    ]);
  });

  it('never accepts a script address from a resolver', async () => {
    const { html } = await renderArticle('![x](a.png)', {
      language: 'en',
      resolveImage: () => ({ url: 'javascript:alert(1)' }),
    });
    expect(html).not.toContain('javascript');
  });

  it('lists links with their places, and links within the article as references', async () => {
    const { links, references } = await render('[甲](https://a.com) [乙](#丙)\n\n## 丙');
    expect(links).toEqual([{ url: 'https://a.com', text: '甲', line: 1, column: 1 }]);
    expect(references).toEqual([{ target: '丙', article: null, line: 1, column: 25 }]);
  });

  it('adds words in the language of the article', async () => {
    const source = '文[^1]\n\n[^1]: 脚\n\n| a |\n|-|\n| b |';
    expect((await render(source)).html).toMatch(/脚注[\s\S]*返回正文引用/);
    expect((await renderArticle(source, { language: 'en' })).html).toMatch(/Footnotes[\s\S]*Back to reference/);
  });

  it('links footnotes and their references to each other', async () => {
    const { html, problems, references } = await render('文[^注]\n\n[^注]: 脚');
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(ids).toContain(target);
    expect(problems).toEqual([]);
    expect(references).toEqual([]);
  });
});
