import type { List, ListItem } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, it } from 'vitest';
import { listItemHandler } from '@/lib/markdown/html/list-item-handler';
import { makeMarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';

describe('the handler of list items', () => {
  it('returns what the handler of the library returns', () => {
    const parse = makeMarkdownParser('all');
    for (const source of [
      '- a\n- b',
      '- a\n\n- b',
      '- a\n- b\n\n  c\n- d',
      '1. [ ] a\n   - b\n\n   - c',
      '-\n-\n',
      '- a\n  > b',
    ]) {
      const expected = toHast(parse(source));
      expect(toHast(parse(source), { handlers: { listItem: listItemHandler } })).toEqual(expected);
    }
  });

  it('checks each item only once to see whether its list is loose', () => {
    let asked = 0;
    const item = (): ListItem => ({
      type: 'listItem',
      children: [],
      get spread() {
        asked += 1;
        return false;
      },
    });
    const list: List = { type: 'list', spread: false, children: Array.from({ length: 1_000 }, item) };
    toHast(list, { handlers: { listItem: listItemHandler } });
    expect(asked).toBe(1_000);
  });
});
