import { describe, expect, it } from 'vitest';
import { storedProblems } from '@/lib/content/published/stored-problems';

const place = { code: 'math-error', severity: 'error', line: 1, column: 2, endLine: 1, endColumn: 3 };

describe('problems that were stored', () => {
  it('by the first engine have their sentence for both languages', () => {
    expect(storedProblems(JSON.stringify([{ ...place, message: 'Wrong.' }]))).toEqual([
      { ...place, message: { en: 'Wrong.', zh: 'Wrong.' } },
    ]);
  });

  it('by this engine are as they were', () => {
    const problem = { ...place, message: { en: 'Wrong.', zh: '错误。' } };
    expect(storedProblems(JSON.stringify([problem]))).toEqual([problem]);
  });
});
