import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

/** The three figures of an article as the editor shows them: "1,024 字 · 320 words · 18 formulas". */
async function figures(source: string): Promise<[characters: number, words: number, formulas: number]> {
  const { characterCount, wordCount, formulas } = await renderArticle(source, { language: 'zh' });
  return [characterCount, wordCount - characterCount, formulas.found];
}

describe('the figures of an article', () => {
  it.each([
    ['', [0, 0, 0]],
    ["中文字 two words, it's 3.14 e-mail", [3, 5, 0]],
    ['## 标题 $x$\n\n正文 $$y$$ end\n\n$$\nz\n$$', [4, 1, 3]],
    ['`code` and\n\n```js\nnone of it\n```', [0, 2, 0]],
    ['甲[^1]\n\n[^1]: 脚注不算', [1, 0, 0]],
    [':::theorem{#t title="名"}\n文 \\ref{t}\n:::', [6, 2, 0]],
    ['| 表 | a |\n| -- | - |\n| 格 | $b$ |', [2, 1, 1]],
    ['$\\foo$ 坏', [1, 0, 1]],
    ['한국어 カタカナ ひらがな', [11, 0, 0]],
  ])('of %j are its characters, words and formulas', async (source, expected) => {
    expect(await figures(source)).toEqual(expected);
  });

  it('are the same when a part comes from memory', async () => {
    const source = '一段 $a$\n\n二段 b\n\n三段 $c$';
    const first = await figures(source);
    expect(first).toEqual([6, 1, 2]);
    expect(await figures(source)).toEqual(first);
    expect(await figures(source.replace('二', ''))).toEqual([5, 1, 2]);
  });
});
