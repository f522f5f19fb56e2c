import { describe, expect, it } from 'vitest';
import { likelyLanguage, textLanguage } from '@/lib/markdown/text/text-language';

describe('the language of a text', () => {
  it.each([
    ['zh', '', '勾股定理：直角三角形两直角边的平方和等于斜边的平方。'],
    ['en', '', 'The square on the hypotenuse equals the sum of the squares on the other two sides.'],
    ['en', '标题', 'A long enough text says more than its title does.'],
    ['zh', '残差网络的梯度', '$x$'],
    ['zh', '', '我们用 `model.fit(inputs, targets)` 训练。$$\\text{loss function of the model}$$'],
    ['en', '', 'See [the paper](https://example.org/论文) and its code:\n\n~~~\n# 中文注释在代码里\n~~~'],
  ] as const)('%s is plain for title %j and text %j', (language, title, markdown) => {
    expect(textLanguage({ title, markdown })).toBe(language);
    expect(likelyLanguage(title, markdown)).toBe(language);
  });

  it.each([
    ['zh', '', '模型 with residual blocks and batch normalization 训练 learning rate 很小'],
    ['en', '', ''],
    ['en', '', 'ResNet'],
    ['zh', '', '残差'],
    ['en', 'Notes', '$x$'],
  ] as const)('%s is likely, and not plain, for title %j and text %j', (language, title, markdown) => {
    expect(textLanguage({ title, markdown })).toBeNull();
    expect(likelyLanguage(title, markdown)).toBe(language);
  });
});
