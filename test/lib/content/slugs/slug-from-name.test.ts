import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugFromName } from '@/lib/content/slugs/slug-from-name';
import { slug } from '@/lib/contract/scalars';

describe('slugFromName', () => {
  it.each([
    ['深度学习', '深度学习'],
    ['PyTorch', 'pytorch'],
    ['Machine Learning', 'machine-learning'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Q&A', 'q-and-a'],
    ['∇', 'u-2207'],
    ['∂', 'u-2202'],
  ])('makes %s the address %s', (name, expected) => {
    expect(slugFromName(name)).toBe(expected);
  });

  it('gives an address that the contract accepts and that names itself, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (name) => {
        const made = slugFromName(name);
        expect(slug.safeParse(made).success).toBe(true);
        expect(slugFromName(made)).toBe(made);
      }),
      { numRuns: 500 },
    );
  });
});
