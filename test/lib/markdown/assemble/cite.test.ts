import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

async function listed(title: string, options: { language: 'zh' | 'en'; macros?: Record<string, string> }) {
  const bibliography = `@article{a, title={${title}}, author={Doe, J}, journal={J}, year={2020}}`;
  const { html, text } = await renderArticle('[@a]', { ...options, bibliography });
  const entry = /<li id="source-a">(.*)<\/li>/s.exec(html)?.[1] ?? '';
  return {
    tex: [...entry.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/g)].map(([, tex]) => tex),
    rest: entry.replace(/<span class="katex">.*<\/math>.*?(?=[^<>]*(?:<em>|\[J\]|$))/s, '…'),
    text: text.split('\n').at(-1),
  };
}

describe('formulas in titles of sources', () => {
  it.each(['zh', 'en'] as const)('are typeset (%s)', async (language) => {
    const { tex, text } = await listed('On $\\ell_1$ norms and \\(x<y\\)', { language });
    expect(tex).toEqual(['\\ell_1', 'x&lt;y']);
    expect(text).toContain('On $\\ell_1$ norms and $x<y$');
  });

  it('know the macros of the site', async () => {
    expect((await listed('On $\\R$', { language: 'en', macros: { '\\R': '\\mathbb{R}' } })).tex).toEqual(['\\R']);
  });

  it('stay as typed if they cannot be typeset, and prices are none', async () => {
    expect((await listed('On $\\nonsense$ now', { language: 'en' })).rest).toContain('On $\\nonsense$ now');
    expect((await listed('From \\$5 to \\$10 and more', { language: 'en' })).rest).toContain('From $5 to $10 and more');
  });
});
