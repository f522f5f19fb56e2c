import fc from 'fast-check';
import { expect, it } from 'vitest';
import { characterCount, isLongerThan } from '@/lib/kernel/text-length';

/** Texts of any UTF-16 units, half of them halves of surrogate pairs. */
const texts = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 50 })
  .map((units) => String.fromCharCode(...units));

it('characters are code points, and half of a pair alone is one', () => {
  expect(characterCount('a数𝒜')).toBe(3);
  fc.assert(
    fc.property(texts, (text) => {
      expect(characterCount(text)).toBe([...text].length);
    }),
  );
});

it('a text is longer than a number of characters when it has more', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), (text, most) => {
      expect(isLongerThan(text, most)).toBe([...text].length > most);
    }),
  );
});
