import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { replacement } from '@/app/admin/editor/source/replacement';
import { offsetOf, toDiagnostics } from '@/app/admin/editor/source/to-diagnostics';

const document = Text.of(['First $\\frac{1$ line', '', '第二行']);
const problem = {
  code: 'math-error',
  severity: 'error' as const,
  message: { en: 'A brace is missing.', zh: '缺少花括号。' },
};

describe('underlines of problems', () => {
  it('stand under the characters that the problem names', () => {
    const place = { line: 1, column: 8, endLine: 1, endColumn: 15 };
    const [diagnostic] = toDiagnostics([{ ...problem, ...place }], document, 'en');
    expect(document.sliceString(diagnostic?.from ?? 0, diagnostic?.to)).toBe('\\frac{1');
  });

  it('are at least one character wide where there is one', () => {
    const at = (line: number, column: number) => ({ ...problem, line, column, endLine: line, endColumn: column });
    const [middle, end] = toDiagnostics([at(3, 2), at(3, 4)], document, 'en');
    expect([middle?.to, end?.to].map((to, index) => (to ?? 0) - ([middle, end][index]?.from ?? 0))).toEqual([1, 1]);
  });

  it('say what is wrong in the language of the interface', () => {
    const place = { line: 1, column: 8, endLine: 1, endColumn: 15 };
    const sentences = (['en', 'zh-CN'] as const).map((locale) =>
      toDiagnostics([{ ...problem, ...place }], document, locale),
    );
    expect(sentences.map(([diagnostic]) => diagnostic?.message)).toEqual(['A brace is missing.', '缺少花括号。']);
  });

  it('stay inside a text that has become shorter since', () => {
    expect(offsetOf(document, 99, 1)).toBe(document.length);
    expect(offsetOf(document, 1, 999)).toBe(document.line(1).to);
  });
});

describe('a text that was changed elsewhere', () => {
  it('replaces only what differs, so that the cursor stays where it is', () => {
    expect(replacement('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
    expect(replacement('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
    expect(replacement('same', 'same')).toBeNull();
  });
});
