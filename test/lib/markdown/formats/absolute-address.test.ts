import { describe, expect, it } from 'vitest';
import { absoluteAddress } from '@/lib/markdown/formats/absolute-address';

describe('an address of an article', () => {
  it.each([
    ['#a b', 'https://a.org/x/y?z#a%20b'],
    ['', 'https://a.org/x/y?z'],
    ['c/图', 'https://a.org/x/c/%E5%9B%BE'],
    ['/c', 'https://a.org/c'],
    ['//b.org', 'https://b.org/'],
    ['tel:+1', 'tel:+1'],
    [' java\nscript:a()', null],
    ['data:text/html,a', null],
    ['http://[', null],
  ])('%j is made absolute', (address, expected) => {
    expect(absoluteAddress(address, 'https://a.org/x/y?z')).toBe(expected);
  });
});
