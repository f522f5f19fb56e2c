import { describe, expect, it } from 'vitest';
import { LanguageFollower } from '@/app/admin/editor/drafts/language-follower';
import { textLanguage } from '@/lib/markdown/text/text-language';

const english = { title: 'Limits', markdown: 'A limit is what the values of a function come near to.' };
const chinese = { title: '极限', markdown: '极限是函数值所趋近的数。' };

describe('the language of a text', () => {
  it('is told from its words', () => {
    expect(textLanguage(chinese)).toBe('zh');
    expect(textLanguage(english)).toBe('en');
  });

  it('is Chinese with the Latin names that technical Chinese is full of', () => {
    expect(
      textLanguage({ title: 'PyTorch 的 DDP', markdown: '用 PyTorch 的 DistributedDataParallel 训练模型。' }),
    ).toBe('zh');
  });

  it('is English with a Chinese name in it', () => {
    const markdown =
      'The theorem known as 勾股 in Chinese relates the three sides of every right triangle in the plane, and more.';
    expect(textLanguage({ title: 'Pythagoras', markdown })).toBe('en');
  });

  it('is not told from code, formulas and addresses', () => {
    const code = '```python\nimport torch\nfor batch in loader: model(batch)\n```\n';
    const markdown = `梯度下降\n\n${code}\n$$\n\\operatorname{softmax}(x) \\text{ where } x\n$$\n\n[链接](https://example.org/a/b/c) \`very long code here\` $\\mathrm{loss}$`;
    expect(textLanguage({ title: '反向传播', markdown })).toBe('zh');
    expect(textLanguage({ title: '', markdown: `${code}\n\`\`\`\nnever closed, and yet code` })).toBeNull();
  });

  it('is open where both are mixed or there is hardly anything', () => {
    expect(textLanguage({ title: '无标题', markdown: '' })).toBeNull();
    expect(textLanguage({ title: 'ResNet', markdown: '$x$' })).toBeNull();
    expect(textLanguage({ title: '', markdown: 'one two three four five six seven 一二三' })).toBeNull();
  });
});

describe("an article's language", () => {
  it('follows the text of a new article, forth and back', () => {
    const language = new LanguageFollower({ title: '无标题', markdown: '', language: 'zh' });
    expect(language.follow(english)).toBe('en');
    expect(language.follow(chinese)).toBe('zh');
  });

  it('stays once it is chosen', () => {
    const language = new LanguageFollower({ title: '无标题', markdown: '', language: 'zh' });
    language.choose();
    expect(language.follow(english)).toBeNull();
  });

  it('that was chosen against the text in an earlier session is left alone', () => {
    expect(new LanguageFollower({ ...english, language: 'zh' }).follow(english)).toBeNull();
  });
});
