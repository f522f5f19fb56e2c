import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { describeFault } from '@/lib/markdown/formula/faults/describe-fault';
import { applyFix } from './apply-fix';
import { type FaultyFormula, faultyDisplays, faultyInlines } from './faulty-formulas';
import { katexFailure } from './katex-failure';

const shownAsSource = ' The formula is shown as TeX source.';

function expectFault([marked, code, sentence, mended]: FaultyFormula, display: boolean): void {
  const tex = marked.replace(/[«»]/g, '');
  const fault = describeFault(katexFailure(tex, display), tex);
  expect(fault.message.en.replace(shownAsSource, '')).toBe(sentence);
  expect(fault.message.zh).toMatch(/^[^ ].*[。？]$/s);
  expect(fault.code).toBe(code);
  expect([fault.offset, fault.length]).toEqual([marked.indexOf('«'), marked.indexOf('»') - marked.indexOf('«') - 1]);
  expect(fault.fix && applyFix(tex, fault.fix)).toBe(mended);
  if (mended !== undefined) expect(katexFailure(mended, display)).toBeUndefined();
}

describe('a formula that KaTeX rejects', () => {
  it.each(faultyDisplays.map((formula) => ({ formula })))('$formula.0: $formula.2', ({ formula }) => {
    expectFault(formula, true);
  });

  it.each(faultyInlines.map((formula) => ({ formula })))('$formula.0 in a line: $formula.2', ({ formula }) => {
    expectFault(formula, false);
  });

  it('has its message in Chinese', () => {
    const messageOf = (tex: string) => describeFault(katexFailure(tex), tex).message.zh;
    expect(messageOf('\\fraq')).toBe('未知命令 \\fraq，公式按源码显示。是否应为 \\frac？');
    expect(messageOf('\\frac{1}{2')).toBe('{ 没有闭合，缺少 }，公式按源码显示。');
    expect(messageOf('x^2^3')).toBe('同一个符号有两个上标，请用花括号标明各自的归属。公式按源码显示。');
    expect(messageOf('\\kern1zz')).toBe('zz 不是长度单位，可用的有 em、ex、mu、pt、cm、mm 等，公式按源码显示。');
  });
});

describe('a fault inside a macro', () => {
  const macros = { '\\loss': '\\mathcal{L}_{\\tetha}', '\\total': '\\sum \\loss', '\\fine': 'x' };

  it.each([
    ['\\fine + «\\loss»', '\\tetha', '\\theta'],
    ['\\fine + «\\total» + \\loss', '\\tetha', '\\theta'],
  ])('is placed at the use of the macro in %s', (marked, command, suggestion) => {
    const tex = marked.replace(/[«»]/g, '');
    const fault = describeFault(katexFailure(tex, true, { ...macros }), tex, macros);
    expect(fault).toMatchObject({ code: 'math-unknown-command', parameters: { command, suggestion } });
    expect([fault.offset, fault.length]).toEqual([marked.indexOf('«'), marked.indexOf('»') - marked.indexOf('«') - 1]);
    expect(fault.fix).toBeUndefined();
  });

  it('is distinguished from a fault of its argument', () => {
    const tex = '\\twice{\\fraq}';
    const fault = describeFault(katexFailure(tex, true, { '\\twice': '#1#1' }), tex, { '\\twice': '#1#1' });
    expect([fault.offset, fault.length]).toEqual([7, 5]);
    expect(fault.fix && applyFix(tex, fault.fix)).toBe('\\twice{\\frac}');
  });

  it('is found in macros that earlier formulas defined', () => {
    const table: Record<string, string> = {};
    katex.renderToString('\\gdef\\later{a + \\tetha}', { macros: table });
    const fault = describeFault(katexFailure('b \\later', true, table), 'b \\later', table);
    expect([fault.code, fault.offset, fault.length]).toEqual(['math-unknown-command', 2, 6]);
  });

  it('suggests a macro in force', () => {
    const fault = describeFault(katexFailure('\\totl'), '\\totl', macros);
    expect(fault.fix?.replacement).toBe('\\total');
    expect(fault.fix?.title).toEqual({ en: 'Replace with \\total', zh: '替换为 \\total' });
  });
});

describe('a failure of another kind', () => {
  it.each([
    [new RangeError('Maximum call stack size exceeded'), 'depth'],
    [Object.assign(new Error('too much recursion'), { name: 'InternalError' }), 'depth'],
    [new RangeError('Invalid string length'), 'memory'],
  ])('%s is reported as an exceeded limit', (cause, bound) => {
    expect(describeFault(cause, ' x ')).toMatchObject({
      code: 'math-too-large',
      parameters: { bound },
      offset: 1,
      length: 1,
    });
  });

  it.each([undefined, null, 'text', 7, {}, [], ['MhchemBugT', 'mhchem bug T.'], new TypeError('x'), new Error('Boom')])(
    '%s is a fault of the whole formula',
    (cause) => {
      const fault = describeFault(cause, ' a b ');
      expect([fault.code, fault.offset, fault.length]).toEqual(['math-error', 1, 3]);
      expect(fault.message.en).not.toBe(fault.message.zh);
    },
  );

  it('of macros that expand endlessly is reported at their use', () => {
    const tex = '\\def\\a{\\a\\a} 1 + \\a';
    const cause = new katex.ParseError('Too many expansions: the macros of this formula grow without end');
    expect(describeFault(cause, tex)).toMatchObject({ code: 'math-expansion', offset: 7, length: 2 });
  });
});

describe('the sentences of KaTeX', () => {
  /** Sentences that no TeX produces: assertions of KaTeX about itself, settings that are not used, and trusted commands. */
  const unreachable = [
    "The length of delimiters doesn't match the number of args!",
    'Unbalanced namespace destruction: attempt ',
    'No function handler for ',
    'Null argument, please report this as a bug',
    'A primitive argument cannot be optional',
    'Unknown group type as ',
    '\\verb assertion failed --',
    'Accent ',
    "LaTeX-incompatible input and strict mode is set to 'error': ",
    "Got group of unknown type: '",
    "Illegal delimiter: '",
    "Invalid attribute name '",
    'Invalid separator type: ',
    'Invalid environment name',
    'Unknown type of space "',
    // The engine has definitions of its own.
    '\\newcommand{',
    '\\renewcommand{',
  ];

  it('are all produced by a formula of the list', () => {
    const said = [...faultyDisplays.map(saidOf(true)), ...faultyInlines.map(saidOf(false))];
    const missing = sentencesOfKatex().filter((start) => !said.some((sentence) => sentence.startsWith(start)));
    expect(missing.sort()).toEqual(unreachable.sort());
  });

  function saidOf(display: boolean) {
    return ([marked]: FaultyFormula) => {
      const { rawMessage } = katexFailure(marked.replace(/[«»]/g, ''), display) as { rawMessage?: string };
      return rawMessage ?? '';
    };
  }
});

/** The constant start of every sentence that KaTeX's source throws as a ParseError. */
function sentencesOfKatex(): string[] {
  const folder = 'node_modules/katex/src/';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|js)$/.test(name));
  const starts = names.flatMap((name) =>
    [...readFileSync(folder + name, 'utf8').matchAll(/new ParseError\(\s*(["'`])((?:(?!\1|\$\{|\n)[^\\]|\\.)*)/g)].map(
      ([, , start = '']) => start.replace(/\\(.)/g, '$1'),
    ),
  );
  expect(starts.length).toBeGreaterThan(80);
  return [...new Set(starts)].filter((start) => start !== '');
}

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      '^',
      '_',
      '&',
      '#',
      '$',
      '%',
      '~',
      "'",
      '\\',
      '\\\\',
      '\\[',
      '\\(',
      '\\)',
      '1',
      'x',
      ' ',
      '\n',
      '中',
    ],
    ...[
      '\\frac',
      '\\sqrt',
      '\\left',
      '\\right',
      '(',
      ')',
      '.',
      '\\middle',
      '\\begin{align}',
      '\\end{align}',
      '\\text',
      '\\over',
    ],
    ...[
      '\\begin{array}',
      '\\begin',
      '\\end',
      '{c}',
      '\\def',
      '\\x',
      '\\newcommand',
      '\\renewcommand',
      '\\let',
      '\\edef',
      '\\global',
    ],
    ...[
      '\\verb',
      '|',
      '\\hline',
      '\\tag',
      '\\limits',
      '\\kern',
      '1zz',
      '\\color',
      '\\char',
      '\\ce',
      '\\bond',
      '\\big',
      '\\fraq',
    ],
    ...[
      '\\operatorname',
      '\\begingroup',
      '\\endgroup',
      '\\href',
      '\\htmlData',
      '\\includegraphics',
      '\\mathchoice',
      '\ud800',
    ],
    ...['\\begin{CD}', '@', '>', '\\end{CD}', '\\substack', '\\label', '\\macro'],
  );

  it('is typeset, or has a fault within its bounds and a fix that can be applied', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.boolean(), (list, display) => {
        const tex = list.join('');
        const macros = { '\\macro': '\\frac{\\fraq' };
        const cause = katexFailure(tex, display, { ...macros });
        if (cause === undefined) return;
        const { message, offset, length, fix } = describeFault(cause, tex, macros);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset + length).toBeLessThanOrEqual(tex.length);
        expect(message.en).toMatch(/[.?]$/);
        expect(message.zh).toMatch(/[。？]$/);
        if (fix === undefined) return;
        expect(fix.offset).toBeGreaterThanOrEqual(0);
        expect(fix.offset + fix.length).toBeLessThanOrEqual(tex.length);
        expect(applyFix(tex, fix)).not.toBe(tex);
      }),
      { numRuns: 5_000 },
    );
  });
});
