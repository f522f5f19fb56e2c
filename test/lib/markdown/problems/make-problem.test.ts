import { describe, expect, it } from 'vitest';
import { makeProblem } from '@/lib/markdown/problems/make-problem';
import { problemEntry } from '@/lib/markdown/problems/problem-entry';
import { problemMaker } from '@/lib/markdown/problems/problem-maker';

const place = { line: 3, column: 5, endLine: 3, endColumn: 10 };

describe('makeProblem', () => {
  it('combines code, severity, both messages and the place', () => {
    expect(makeProblem('label-unknown', { name: 'eq:x', suggestion: 'eq:y' }, place)).toEqual({
      code: 'label-unknown',
      severity: 'warning',
      message: {
        en: 'This article has no label named eq:x. The reference shows the name instead. Did you mean eq:y?',
        zh: '本文没有名为 eq:x 的标签，引用处只显示标签名。是否应为 eq:y？',
      },
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 10,
    });
  });

  it('keeps a fix with its own range', () => {
    const fix = { title: { en: 'Replace with eq:y', zh: '替换为 eq:y' }, ...place, column: 7, replacement: 'eq:y' };
    expect(makeProblem('label-unknown', { name: 'eq:x' }, place, fix).fix).toEqual(fix);
  });

  it('copies only the four numbers of a place', () => {
    const more = { ...place, offset: 40 };
    expect(makeProblem('too-complex', { extent: 'article' }, more)).not.toHaveProperty('offset');
  });

  it('chooses the severity by what happens to the source', () => {
    expect(makeProblem('math-unclosed', { mark: '$$', shown: 'text' }, place).severity).toBe('warning');
    expect(makeProblem('math-unclosed', { mark: '$$', shown: 'formula' }, place).severity).toBe('error');
    expect(makeProblem('nested-too-deeply', { extent: 'block', maxLevels: 100 }, place).severity).toBe('warning');
    expect(makeProblem('nested-too-deeply', { extent: 'article', maxLevels: 100 }, place).severity).toBe('error');
  });

  it('compiles only with the parameters of its code', () => {
    // @ts-expect-error: a label has a name.
    makeProblem('label-unknown', {}, place);
    // @ts-expect-error: a level is a number.
    makeProblem('heading-level-skipped', { from: '2', to: 4 }, place);
    // @ts-expect-error: there is no such code.
    expect(() => makeProblem('label-lost', { name: 'x' }, place)).toThrow();
    // @ts-expect-error: this code has no parameters.
    expect(makeProblem('too-complex', { name: 'x' }, place).code).toBe('too-complex');
  });
});

describe('problemMaker', () => {
  it('makes problems of another catalogue', () => {
    const makeImportProblem = problemMaker({
      'file-unreadable': problemEntry<{ path: string }>(
        'error',
        ({ path }) => `${path} cannot be read.`,
        ({ path }) => `无法读取 ${path}。`,
      ),
    });
    expect(makeImportProblem('file-unreadable', { path: 'a.md' }, place)).toEqual({
      code: 'file-unreadable',
      severity: 'error',
      message: { en: 'a.md cannot be read.', zh: '无法读取 a.md。' },
      ...place,
    });
  });
});
