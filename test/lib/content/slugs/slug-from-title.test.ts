import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugFromTitle } from '@/lib/content/slugs/slug-from-title';
import { slug } from '@/lib/contract/scalars';

describe('slugFromTitle', () => {
  it.each([
    ['线性回归', 'xian-xing-hui-gui'],
    ['重庆银行行长', 'chong-qing-yin-hang-hang-zhang'],
    ['女性与绿色', 'nv-xing-yu-lv-se'],
    ['PyTorch 2.0 入门', 'pytorch-2-0-ru-men'],
    ["Softmax, with a Margin: what it's for", 'softmax-with-a-margin-what-its-for'],
    ['Café Ångström', 'cafe-angstrom'],
    ['  --  ', 'article'],
    ['🎉', 'article'],
  ])('spells %s as %s', (title, expected) => {
    expect(slugFromTitle(title)).toBe(expected);
  });

  it('cuts a long title between words', () => {
    const made = slugFromTitle('深度学习'.repeat(30));
    expect(made.length).toBeLessThanOrEqual(80);
    expect(made).toMatch(/^(shen-du-xue-xi-)+(shen|du|xue|xi|-)*$/);
    expect(made.endsWith('-')).toBe(false);
  });

  it('gives an address that the contract accepts, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(slug.safeParse(slugFromTitle(title)).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
