import { describe, expect, it } from 'vitest';
import { suggestTags, withTag } from '@/app/admin/editor/details/suggest-tags';

const known = ['PyTorch', '深度学习', '强化学习', 'C++', 'Graph theory'];

describe('tags', () => {
  it('are suggested by any part of their name, beginnings first, without those chosen', () => {
    expect(suggestTags('学习', known, ['强化学习'])).toEqual(['深度学习']);
    expect(suggestTags('t', ['Art', 'Tensors'], [])).toEqual(['Tensors', 'Art']);
    expect(suggestTags('  ', known, [])).toEqual([]);
  });

  it('take the spelling of the known tag and are never added twice', () => {
    expect(withTag(' pytorch ', known, [])).toEqual(['PyTorch']);
    expect(withTag('ＰｙＴｏｒｃｈ', known, ['PyTorch'])).toEqual(['PyTorch']);
    expect(withTag('new   tag', known, ['a'])).toEqual(['a', 'new tag']);
    expect(withTag('', known, ['a'])).toEqual(['a']);
  });
});
