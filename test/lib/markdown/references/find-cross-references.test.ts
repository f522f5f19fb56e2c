import { describe, expect, it } from 'vitest';
import { findCrossReferences, splitCrossReference } from '@/lib/markdown/references/find-cross-references';

describe('references to other articles', () => {
  it('are found in commands and in links, each once', () => {
    const source = '\\eqref{one#eq:a, two#eq:b} [](one#eq:a) [words](<线性-代数#thm:x>) [](%E7%BA%BF#b)';
    expect(findCrossReferences(source)).toEqual([
      { article: 'one', label: 'eq:a' },
      { article: 'two', label: 'eq:b' },
      { article: '线性-代数', label: 'thm:x' },
      { article: '线', label: 'b' },
    ]);
  });

  it('do not include addresses of files, paths, sites and places in the same article', () => {
    const others = [
      'two.md#part',
      'a/b#c',
      '../a#b',
      'https://example.org#a',
      'mailto:a#b',
      '#a',
      'a#',
      'a#b#c',
      'a?b#c',
    ];
    expect(others.map(splitCrossReference)).toEqual(others.map(() => undefined));
  });
});
