import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const html = async (source: string) => (await renderArticle(source, { language: 'zh' })).html;

describe('marks that close a phrase after a formula', () => {
  it('stay on the line of the formula, in Chinese and in English', async () => {
    expect(await html('梯度 $x$。反向')).toMatch(
      /<span class="math-closed"><span class="katex">.*<\/span>。<\/span>反向<\/p>/,
    );
    expect(await html('Let $x$, then')).toMatch(/<\/span>,<\/span> then<\/p>/);
    expect(await html('（见 $x$）。')).toMatch(/<\/span>）。<\/span><\/p>/);
  });

  it('do not stop a breakable formula from breaking', async () => {
    expect(await html('有 $a+b=c$。')).not.toContain('math-closed');
  });

  it('are left alone if a word follows, and no text changes', async () => {
    expect(await html('从 $x$ 到 $y$的')).not.toContain('math-closed');
    const { text, excerptText } = await renderArticle('求 $x$，$y$。', { language: 'zh' });
    expect([text, excerptText]).toEqual(['求 x，y。', '求 x，y。']);
  });
});
