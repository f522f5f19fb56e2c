import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('links into the article', () => {
  it.each([
    ['[x](#引言)\n\n## 引言', '#引言'],
    ['[x](#Module)\n\n## Module', '#section-module'],
    ['[x](#A-B)\n\n## A b', '#a-b'],
  ])('lead to the heading: %j', async (source, href) => {
    const { html, problems } = await render(source);
    expect(html).toContain(`<a href="${href}">x</a>`);
    expect(problems).toEqual([]);
  });

  it('are reported when they have no target', async () => {
    const { html, problems } = await render('文\n\n[x](#无)');
    expect(html).toContain('>x</a>');
    expect(problems).toMatchObject([
      { code: 'fragment-unknown', severity: 'warning', line: 3, column: 6, endColumn: 7 },
    ]);
  });
});
