import { expect, it } from 'vitest';
import { describeRefusal } from '@/lib/markdown/formula/faults/describe-refusal';

it('places a refused command at its first use outside comments and longer names', () => {
  const tex = '% \\href\n\\hrefs \\href{a}{b}';
  expect(describeRefusal('\\href', tex)).toEqual({
    code: 'math-not-allowed',
    parameters: { command: '\\href' },
    message: {
      en: '\\href is not allowed in formulas. The formula is shown as TeX source.',
      zh: '公式里不允许使用 \\href，公式按源码显示。',
    },
    offset: 15,
    length: 5,
  });
});

it('is placed at the whole formula if the command came from a macro', () => {
  expect(describeRefusal('\\href', '\\link')).toMatchObject({ offset: 0, length: 5 });
});
