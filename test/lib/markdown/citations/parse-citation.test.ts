import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '@/lib/markdown/citations/find-citations';
import { parseCitationCluster } from '@/lib/markdown/citations/parse-citation';

const plain = { prefix: '', locator: null, suffix: '', suppressAuthor: false };

function page(value: string) {
  return { kind: 'page' as const, value };
}

describe('parseCitationCluster', () => {
  it.each([
    ['@doe99', [{ ...plain, key: 'doe99', start: 1, end: 6 }]],
    [
      '@a; @b, p. 3',
      [
        { ...plain, key: 'a', start: 1, end: 2 },
        { ...plain, key: 'b', locator: page('3'), start: 5, end: 6 },
      ],
    ],
    [
      'see @a, pp. 3-5; also @b',
      [
        { ...plain, key: 'a', prefix: 'see', locator: page('3-5'), start: 5, end: 6 },
        { ...plain, key: 'b', prefix: 'also', start: 23, end: 24 },
      ],
    ],
    ['-@key', [{ ...plain, key: 'key', suppressAuthor: true, start: 2, end: 5 }]],
    ['@{a b.}, 7', [{ ...plain, key: 'a b.', locator: page('7'), start: 2, end: 6 }]],
    [
      '参见@周志华2016，第 3 章',
      [
        {
          ...plain,
          key: '周志华2016',
          prefix: '参见',
          locator: { kind: 'chapter' as const, value: '3' },
          start: 3,
          end: 10,
        },
      ],
    ],
  ])('reads %j', (text, items) => {
    expect(parseCitationCluster(text)).toEqual(items);
  });

  it.each([
    ['@Foo_bar.baz.', 'Foo_bar.baz'],
    ['@Foo_bar--baz', 'Foo_bar'],
    ['@a:b#c$d%e&f-g+h?i<j>k~l/m', 'a:b#c$d%e&f-g+h?i<j>k~l/m'],
    ['@_x', '_x'],
    ['@1657:huygens', '1657:huygens'],
    ['@{https://example.com/bib?name=foobar&date=2000}, p. 33', 'https://example.com/bib?name=foobar&date=2000'],
    ['@müller2001', 'müller2001'],
  ])('reads the key of %j as in the Pandoc manual', (text, key) => {
    expect(parseCitationCluster(text)?.map((item) => item.key)).toEqual([key]);
  });

  it.each([
    ['me@example.org'],
    ['write to me@example.org; or call'],
    ['see @a; or not'],
    ['; @a'],
    ['@a;'],
    ['plain'],
    [''],
    ['@'],
    ['@ a'],
    ['@-x'],
    ['@{}'],
    ['https://a.org/@user'],
    [`@a ${'x'.repeat(5_000)}`],
  ])('finds no citation in %j', (text) => {
    expect(parseCitationCluster(text)).toBeUndefined();
  });

  it.each([
    ['@k, pp. iv, vi-xi, (xv)-(xvii) with suffix here', page('iv, vi-xi'), '(xv)-(xvii) with suffix here'],
    ['@k p. 12', page('12'), ''],
    ['@k 12', null, '12'],
    ['@k, 33--35, and nowhere else', page('33--35'), 'and nowhere else'],
    ['@k, chap. 3', { kind: 'chapter', value: '3' }, ''],
    ['@k, sec. 2.1.', { kind: 'section', value: '2.1' }, ''],
    ['@k, § 4', { kind: 'section', value: '4' }, ''],
    ['@k, Theorem A1', { kind: 'theorem', value: 'A1' }, ''],
    ['@k, 第3-5页', page('3-5'), ''],
    ['@k, 第 12 页, 脚注', page('12'), '脚注'],
    ['@k, 页 7', page('7'), ''],
    ['@k, 定理 3.2', { kind: 'theorem', value: '3.2' }, ''],
    ['@k {pp. 3 and 4}', page('pp. 3 and 4'), ''],
    ['@k, {p. 3} x', page('3'), 'x'],
    ['@k, {}', null, '{}'],
    ['@k, passim', null, 'passim'],
    ['@k, page', null, 'page'],
    ['@k, vol. 2', { kind: 'volume', value: '2' }, ''],
    ['@k, in the introduction', null, 'in the introduction'],
    ['@k, notes from underground', null, 'notes from underground'],
  ])('separates the place from %j', (text, locator, suffix) => {
    expect(parseCitationCluster(text)).toEqual([{ ...plain, key: 'k', locator, suffix, start: 1, end: 2 }]);
  });

  it('never throws, and its offsets contain the key', () => {
    const part = fc.constantFrom(
      '@',
      'a',
      '1',
      '{',
      '}',
      ';',
      '-',
      ',',
      ' ',
      'p. ',
      '第',
      '页',
      '.',
      '周',
      '\n',
      'see',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { key, start, end } of parseCitationCluster(text) ?? []) expect(text.slice(start, end)).toBe(key);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('findCitations', () => {
  const isKnown = (key: string) => ['knuth1984', '周志华', 'a'].includes(key);

  it.each([
    [
      'As [@a, p. 3] and @b [p. 4] say',
      [
        ['[@a, p. 3]', false, ['a']],
        ['@b [p. 4]', true, ['b']],
      ],
    ],
    [
      'see @a [@b] there',
      [
        ['@a', true, ['a']],
        ['[@b]', false, ['b']],
      ],
    ],
    ['@a [p. 3; see @b]', [['@a [p. 3; see @b]', true, ['a', 'b']]]],
    [
      '@a [sic] @a[1]',
      [
        ['@a [sic]', true, ['a']],
        ['@a[1]', true, ['a']],
      ],
    ],
    ['mail me@a.org, @{a}.', [['@{a}', true, ['a']]]],
    ['see -@a', [['-@a', false, ['a']]]],
    ['如@knuth1984指出', [['@knuth1984', true, ['knuth1984']]]],
    ['据@new2020报道', [['@new2020', true, ['new2020']]]],
    ['@周志华指出', [['@周志华', true, ['周志华']]]],
    [
      '[not one] [[@a]] [x [@b] y',
      [
        ['[@a]', false, ['a']],
        ['[@b]', false, ['b']],
      ],
    ],
    ['nothing', []],
    ['@', []],
  ])('finds those of %j', (text, expected) => {
    const found = findCitations(text, isKnown);
    expect(
      found.map(({ start, end, narrative, items }) => [text.slice(start, end), narrative, items.map(({ key }) => key)]),
    ).toEqual(expected);
  });

  it('adds the place of a citation in a sentence to its item', () => {
    expect(findCitations('@a [p. 3; see @b, chap. 4]', isKnown)[0]?.items).toEqual([
      { ...plain, key: 'a', locator: page('3'), start: 1, end: 2 },
      { ...plain, key: 'b', prefix: 'see', locator: { kind: 'chapter', value: '4' }, start: 15, end: 16 },
    ]);
  });

  it('finds citations in order, without overlap, with offsets that contain their keys', () => {
    const part = fc.constantFrom('@', 'a', 'b1', '[', ']', '{', '}', ';', '-', ',', ' ', 'p. 3', '知', '.', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, items } of findCitations(text, isKnown)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          for (const item of items) expect(text.slice(item.start, item.end)).toBe(item.key);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
