import { describe, expect, it } from 'vitest';
import { parseAttributes } from '@/lib/markdown/attributes/parse-attributes';

describe('an attribute list', () => {
  it('has an id, classes and pairs, each with its place', () => {
    expect(parseAttributes('x {#fig:a .wide 宽=60% title="A \\"b\\""} y', 2)).toEqual({
      id: 'fig:a',
      classes: ['wide'],
      pairs: new Map([
        ['宽', '60%'],
        ['title', 'A "b"'],
      ]),
      parts: [
        { kind: 'id', value: 'fig:a', from: 3, to: 9 },
        { kind: 'class', value: 'wide', from: 10, to: 15 },
        { kind: 'pair', name: '宽', value: '60%', from: 16, to: 21, valueFrom: 18, valueTo: 21 },
        { kind: 'pair', name: 'title', value: 'A "b"', from: 22, to: 37, valueFrom: 29, valueTo: 36 },
      ],
      from: 2,
      end: 38,
    });
  });

  it.each([
    ['{ #a }', { id: 'a' }],
    ['{#节-1.2}', { id: '节-1.2' }],
    ['{-}', { classes: ['unnumbered'] }],
    ['{.a .b}', { classes: ['a', 'b'] }],
    ['{#a\n.b}', { id: 'a', classes: ['b'] }],
    ["{k='x y'}", { pairs: new Map([['k', 'x y']]) }],
    ['{#a #b k=1 k=2}', { id: 'b', pairs: new Map([['k', '2']]) }],
  ])('%s is one', (text, expected) => {
    expect(parseAttributes(text, 0)).toMatchObject({ ...expected, end: text.length });
  });

  it.each([
    '{}',
    '{ }',
    '{a}',
    '{#}',
    '{#1}',
    '{.}',
    '{#a',
    '{#a.b#c}',
    '{#a"b"}',
    '{a=}',
    '{a="b}',
    '{a="b"c=d}',
    '{=html}',
    '{a,b}',
    '{x | x > 0}',
    '{1, 2}',
    '#a',
    '',
  ])('%s is not one', (text) => {
    expect(parseAttributes(text, 0)).toBeUndefined();
  });

  it('of a million parts is read in linear time', () => {
    const begun = performance.now();
    expect(parseAttributes(`{${'.a '.repeat(300_000)}}`, 0)?.classes).toHaveLength(300_000);
    expect(parseAttributes(`{${'a="b '.repeat(200_000)}}`, 0)).toBeUndefined();
    expect(parseAttributes(`{a="${'\\"'.repeat(500_000)}`, 0)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
