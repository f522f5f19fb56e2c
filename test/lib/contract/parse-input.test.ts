import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personInput, signInInput, tokenInput } from '@/lib/contract/account';
import { type InputProblem, parseInput } from '@/lib/contract/parse-input';
import { setUpInput } from '@/lib/contract/site';
import { isScholiumError } from '@/lib/kernel/errors';

describe('parseInput', () => {
  it('gives what the schema reads, trimmed and lower-cased where the schema says so', () => {
    expect(parseInput(signInInput, { email: ' Ada@Example.org ', password: ' kept ' })).toEqual({
      email: 'ada@example.org',
      password: ' kept ',
    });
  });

  it('names every fault by its path', () => {
    const schema = z.strictObject({ title: z.string(), tags: z.array(z.strictObject({ name: z.string() })) });
    const problems = problemsOf(schema, { tags: [{ name: 'a' }, { name: 5, colour: 'red' }], extra: 1 });
    expect(problems.map(({ path }) => path).sort()).toEqual(['extra', 'tags.1.colour', 'tags.1.name', 'title']);
  });

  it('names an input that is no object at all by the empty path', () => {
    for (const value of [null, undefined, 'text', 3, []]) expect(problemsOf(signInInput, value)[0]?.path).toBe('');
  });

  const notText = [{ contains: '@' }, { not: '' }, ['a@b.org'], null, Number.POSITIVE_INFINITY, true, Number.NaN];

  it.each(notText.map((value) => ({ value })))('refuses $value in the place of each text', ({ value }) => {
    const person = { name: 'Ada', email: 'ada@example.org', role: 'author', password: 'correct horse' };
    for (const field of Object.keys(person)) {
      const paths = problemsOf(personInput, { ...person, [field]: value }).map(({ path }) => path);
      expect([...new Set(paths)]).toEqual([field]);
    }
  });

  it('refuses keys that would reach the prototype', () => {
    const value: unknown = JSON.parse(
      '{"name":"t","scopes":["content:read"],"__proto__":{"personId":"x"},"constructor":1}',
    );
    expect(
      problemsOf(tokenInput, value)
        .map(({ path }) => path)
        .sort(),
    ).toContain('constructor');
    expect(({} as { personId?: string }).personId).toBeUndefined();
  });

  it('names the first twenty faults, and how many more there are', () => {
    const schema = z.strictObject({ list: z.array(z.string()).optional() });
    const details = (value: unknown) => {
      try {
        parseInput(schema, value);
      } catch (error) {
        if (isScholiumError(error)) return error.details as { errors: InputProblem[]; moreErrors?: number };
      }
      throw new Error('The input was accepted.');
    };
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    for (const [value, more] of [
      [keys(20), undefined],
      [keys(21), 1],
      [keys(50_000), 49_980],
      [{ list: Array.from({ length: 30 }, () => 7) }, 10],
      [{ ...keys(15), list: Array.from({ length: 10 }, () => 7) }, 5],
    ] as const) {
      const { errors, moreErrors } = details(value);
      expect([errors.length, moreErrors]).toEqual([20, more]);
    }
  });

  it('cuts a key that is longer than anybody reads', () => {
    const [problem] = problemsOf(z.strictObject({}), { ['数'.repeat(1_000_000)]: 1 });
    expect(problem?.path).toBe(`${'数'.repeat(200)}…`);
  });

  it('never repeats a password that was given', () => {
    const problems = problemsOf(setUpInput, { password: 'hunter2', email: 'secret words', name: 'x\ny' });
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|secret words/);
  });
});

function problemsOf(schema: z.ZodType, value: unknown): InputProblem[] {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (isScholiumError(error) && error.code === 'invalid_request') return error.details.errors as InputProblem[];
    throw error;
  }
  throw new Error('The input was accepted.');
}
