import { describe, expect, it } from 'vitest';
import { blockPatch } from '@/app/admin/editor/preview/block-patch';
import { BlockSplitter } from '@/app/admin/editor/preview/split-blocks';
import { renderArticle } from '@/lib/markdown/render-article';

const source = `# 标题

段落 $a<b$ 与 "引号" & <b>粗</b>。

- 一
- 二

  $$
  \\frac{1}{2}
  $$

\`\`\`python
if a > 1 and b < "2>": pass
\`\`\`

| x | y |
|---|---|
| 1 | 2 |

![a > b](x.png "t > u")

---

脚注[^1]

[^1]: 注。
`;

async function blocksOf(text: string) {
  return new BlockSplitter().split((await renderArticle(text, { language: 'zh', sourceLines: true })).blocks ?? []);
}

describe('blocks of a rendering', () => {
  it('are its top-level elements with the lines they began on', async () => {
    const blocks = await blocksOf(source);
    const names = blocks.map(({ html, line }) => `${/^<(\w+)/.exec(html)?.[1]} ${line}`);
    expect(names).toEqual(['h1 1', 'p 3', 'ul 5', 'pre 12', 'div 16', 'figure 20', 'hr 22', 'p 24', 'section null']);
  });

  it('lose nothing of the rendering but white space between them', async () => {
    const { html } = await renderArticle(source, { language: 'zh' });
    const joined = (await blocksOf(source)).map((block) => block.html).join('\n');
    expect(joined.replaceAll(/ data-source-line="\d+"/g, '')).toBe(html.trim());
  });

  it('keep their bytes when lines are added above, so that one added paragraph is one inserted block', async () => {
    const patch = blockPatch(await blocksOf(source), await blocksOf(source.replace('- 一', '新的一段。\n\n- 一')));
    expect(patch).toMatchObject({ start: 2, removed: 0 });
    expect(patch.inserted).toHaveLength(1);
    expect(patch.lines).toEqual([1, 3, 5, 7, 14, 18, 22, 24, 26, null]);
  });

  it('change alone when one of them is edited', async () => {
    const patch = blockPatch(await blocksOf(source), await blocksOf(source.replace('a<b', 'a<c')));
    expect(patch).toMatchObject({ start: 1, removed: 1 });
    expect(patch.inserted).toHaveLength(1);
  });

  it('are none for an empty text, and the patch to it removes all', async () => {
    const before = await blocksOf(source);
    expect(await blocksOf('')).toEqual([]);
    expect(blockPatch(before, [])).toEqual({ start: 0, removed: before.length, inserted: [], lines: [] });
  });
});
