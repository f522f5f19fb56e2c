import { describe, expect, it } from 'vitest';
import { readTag } from '@/lib/markdown/formats/read-tag';

describe('a tag', () => {
  it('is read with its attributes, which may contain a >', () => {
    const html = 'x<IMG alt="a > b" data-x disabled src="u">y';
    expect(readTag(html, 1)).toEqual({
      name: 'img',
      isClosing: false,
      isSelfClosing: false,
      attributes: [
        { name: 'alt', value: 'a > b' },
        { name: 'data-x', value: null },
        { name: 'disabled', value: null },
        { name: 'src', value: 'u' },
      ],
      end: html.length - 1,
    });
  });

  it('may close an element, or itself', () => {
    expect(readTag('</p >', 0)).toMatchObject({ name: 'p', isClosing: true, end: 5 });
    expect(readTag('<path d="M0"/>', 0)).toMatchObject({ name: 'path', isSelfClosing: true, end: 14 });
  });

  it.each(['<', '< p>', '<1>', '<p', '<p a="b>', '<p a=b>', "<p a='b'>", '<!-- x -->'])('is not %j', (html) => {
    expect(readTag(html, 0)).toBeUndefined();
  });
});
