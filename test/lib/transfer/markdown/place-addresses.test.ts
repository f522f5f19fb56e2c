import { describe, expect, it } from 'vitest';
import { placeAddresses } from '@/lib/transfer/markdown/place-addresses';

const place = (markdown: string, from: string, ...places: [number, number][]) =>
  placeAddresses(
    markdown,
    places.map(([line, column]) => ({ line, column, from, to: '/new' })),
  );

describe('putting other addresses into a text', () => {
  it.each([
    ['![a](old.png)', '![a](/new)'],
    ['![a](old.png "title")', '![a](/new "title")'],
    ['![a](<old.png>)', '![a](</new>)'],
    ['<img alt="x" src="old.png">', '<img alt="x" src="/new">'],
    ["<img src='old.png'>", "<img src='/new'>"],
    ['<img src=old.png>', '<img src=/new>'],
  ])('%s', (before, after) => {
    expect(place(before, 'old.png', [1, 1])).toEqual({ markdown: after, missed: [] });
  });

  it('knows an address by what it means, however it is encoded', () => {
    expect(place('![](图%201.png)', '%E5%9B%BE%201.png', [1, 1]).markdown).toBe('![](/new)');
    expect(place('![](<图 1.png>)', '%E5%9B%BE%201.png', [1, 1]).markdown).toBe('![](</new>)');
    expect(place('![](a(1).png)', 'a(1).png', [1, 1]).markdown).toBe('![](/new)');
  });

  it('changes a definition once for all its uses', () => {
    expect(place('![a][r] ![b][r]\n\n[r]: old.png\n', 'old.png', [1, 1], [1, 9])).toEqual({
      markdown: '![a][r] ![b][r]\n\n[r]: /new\n',
      missed: [],
    });
  });

  it('leaves code and other places as they are', () => {
    expect(place('`![](old.png)`\r\n\r\n![](old.png)', 'old.png', [3, 1]).markdown).toBe(
      '`![](old.png)`\r\n\r\n![](/new)',
    );
  });

  it('tells which addresses it did not find', () => {
    expect(place('nothing here', 'old.png', [1, 1])).toMatchObject({
      markdown: 'nothing here',
      missed: [{ from: 'old.png' }],
    });
  });
});
