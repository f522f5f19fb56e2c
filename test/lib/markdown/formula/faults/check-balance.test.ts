import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBalance } from '@/lib/markdown/formula/faults/check-balance';
import { applyFix } from './apply-fix';

const unclosed = (opening: string, closing: string, before?: string) => ({
  kind: 'unclosed',
  opening,
  closing,
  ...(before === undefined ? {} : { before }),
});
const unopened = (opening: string, closing: string) => ({ kind: 'unopened', opening, closing });

/** TeX with `«»` around the place of its fault, the fault, and the TeX after the fix. */
const faulty: [string, object, string][] = [
  ['\\frac{1}«{»2', unclosed('{', '}'), '\\frac{1}{2}'],
  ['«{»a{b', unclosed('{', '}'), '{a{b}}'],
  ['a«}»b', unopened('{', '}'), 'ab'],
  ['«\\left(» x', unclosed('\\left(', '\\right)'), '\\left( x\\right)'],
  ['«\\left\\langle» x', unclosed('\\left\\langle', '\\right\\rangle'), '\\left\\langle x\\right\\rangle'],
  ['«\\left.» x', unclosed('\\left.', '\\right.'), '\\left. x\\right.'],
  ['«\\left(» x \\right', unclosed('\\left(', '\\right)'), '\\left( x \\right)'],
  ['x «\\right)»', unopened('\\left', '\\right)'), 'x )'],
  ['x «\\right.» y', unopened('\\left', '\\right.'), 'x  y'],
  ['\\left( «{»x \\right)', unclosed('{', '}', '\\right)'), '\\left( {x} \\right)'],
  ['{ «\\left[» x }', unclosed('\\left[', '\\right]', '}'), '{ \\left[ x\\right] }'],
  ['\\left«{» x \\right}', { kind: 'bare-brace', command: '\\left', brace: '{' }, '\\left\\{ x \\right\\}'],
  ['\\left«{» x \\right.', { kind: 'bare-brace', command: '\\left', brace: '{' }, '\\left\\{ x \\right.'],
  ['\\left\\{ x \\right«}»', { kind: 'bare-brace', command: '\\right', brace: '}' }, '\\left\\{ x \\right\\}'],
  ['«\\begin{align}»\nx', unclosed('\\begin{align}', '\\end{align}'), '\\begin{align}\nx\\end{align}'],
  ['x«\\end{align}»', unopened('\\begin{align}', '\\end{align}'), 'x'],
  [
    '\\begin{a}x«\\end{b}»',
    { kind: 'mismatched', opening: '\\begin{a}', closing: '\\end{a}', found: '\\end{b}' },
    '\\begin{a}x\\end{a}',
  ],
  [
    '\\begin{a}«\\begin{b}»x\\end{a}',
    unclosed('\\begin{b}', '\\end{b}', '\\end{a}'),
    '\\begin{a}\\begin{b}x\\end{b}\\end{a}',
  ],
  [
    '\\begin{align} «{»a \\\\ % }\n\\end{align}',
    unclosed('{', '}', '\\end{align}'),
    '\\begin{align} {a \\\\} % }\n\\end{align}',
  ],
  ['«{»a % }', unclosed('{', '}'), '{a} % }'],
  ['«{»a \\', unclosed('{', '}'), '{a \\ }'],
  ['\\text{«$»x}', unclosed('$', '$', '}'), '\\text{$x$}'],
  ['\\text{«\\(»x}', unclosed('\\(', '\\)', '}'), '\\text{\\(x\\)}'],
  ['\\text{$\\frac{1}«{»2$}', unclosed('{', '}', '$'), '\\text{$\\frac{1}{2}$}'],
  ['«\\begingroup» x', unclosed('\\begingroup', '\\endgroup'), '\\begingroup x\\endgroup'],
  ['«\\bgroup» x', unclosed('\\bgroup', '\\egroup'), '\\bgroup x\\egroup'],
  ['«\\verb»|x', unclosed('\\verb', '|'), '\\verb|x|'],
  ['«\\verb»|x\ny', unclosed('\\verb', '|'), '\\verb|x|\ny'],
  ['\\newcommand{\\be}{\\begin{x}} «{»', unclosed('{', '}'), '\\newcommand{\\be}{\\begin{x}} {}'],
];

describe('checkBalance', () => {
  it.each(faulty)('finds %j', (marked, fault, mended) => {
    const tex = marked.replace(/[«»]/g, '');
    const found = checkBalance(tex);
    expect(found?.fault).toEqual(fault);
    expect(found?.offset).toBe(marked.indexOf('«'));
    expect(found?.length).toBe(marked.indexOf('»') - marked.indexOf('«') - 1);
    expect(found && applyFix(tex, found.fix)).toBe(mended);
    expect(checkBalance(mended)).toBeUndefined();
  });

  it.each([
    '',
    '\\frac{1}{2}',
    '\\{ \\} \\% \\left\\{ x \\right.',
    '5\\% {a}',
    'a % {',
    '\\verb|{| \\verb*!}!',
    '\\left( \\middle| \\right)',
    '\\left\\{ x \\right\\}',
    '\\begin{align*} x \\end{align*}',
    '\\begin {a} \\begin{ b } \\end{b} \\end {a}',
    '\\text{if $x$ and \\(y\\) or $\\text{$z$}$}',
    '\\def\\be#1{\\left(} \\newcommand\\ee{\\right)} \\newcommand{\\x}[1]{\\begin{a}#1}',
    '\\href{a%20b}{c}',
    '[0, 1) \\big( x',
    '\\bgroup x \\egroup \\begingroup y \\endgroup',
  ])('finds no fault in %j', (tex) => {
    expect(checkBalance(tex)).toBeUndefined();
  });

  const pieces = fc.constantFrom(
    ...['{', '}', '\\left(', '\\right)', '\\left', '\\right', '\\begin{a}', '\\end{a}', '\\begin{b}', '\\end{b}'],
    ...[
      '\\begingroup',
      '\\endgroup',
      '$',
      '\\(',
      '\\)',
      '\\verb',
      '|',
      '%',
      '\n',
      '\\',
      ' ',
      'x',
      '\\{',
      '\\def',
      '\\newcommand',
    ],
  );

  it('fixes any text in at most as many steps as it has pieces', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (list) => {
        let tex = list.join('');
        for (let step = 0; step <= 2 * list.length; step++) {
          const found = checkBalance(tex);
          if (found === undefined) return;
          expect(found.offset).toBeGreaterThanOrEqual(0);
          expect(found.offset + found.length).toBeLessThanOrEqual(tex.length);
          tex = applyFix(tex, found.fix);
        }
        expect(checkBalance(tex)).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes linear time', () => {
    const started = performance.now();
    for (const piece of ['{', '\\left(', '\\begin{a}', '\\begin{', '\\verb||', '$', '\\begin{a}\\end{a}']) {
      checkBalance(piece.repeat(200_000 / piece.length));
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
