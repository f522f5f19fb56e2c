import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'zh' });

describe('\\ref in text', () => {
  it('is a link to a heading, and is reported when the name is unknown', async () => {
    const { html, problems } = await render('见 \\ref{一} 与 \\ref{b_c}。\n\n## 一');
    expect(html).toContain('<a href="#一" class="reference">一</a>');
    expect(problems).toMatchObject([{ code: 'label-unknown', line: 1, column: 18, endLine: 1, endColumn: 21 }]);
  });

  it('stays text in code', async () => {
    expect((await render('`\\ref{a}`')).html).toBe('<p><code>\\ref{a}</code></p>');
  });
});
