import type { z } from 'zod';
import { ScholiumError } from '@/lib/kernel/errors';
import { maxNamedFaults, shownPath } from './answer-bounds';

/** One fault of an input: `path` is its keys joined with dots (empty: the whole input). */
export interface InputProblem {
  path: string;
  message: string;
}

/**
 * Returns `value` as parsed by `schema`. Throws invalid_request with the details of `inputProblems`. The messages never repeat
 * the input, so a response cannot reveal a password.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ScholiumError('invalid_request', inputProblems(parsed.error.issues, dotted));
}

/**
 * The details of invalid_request: the first `maxNamedFaults` faults, each unknown key with its path, and in `moreErrors` the number
 * of the rest. `write` turns a path into text.
 */
export function inputProblems(
  issues: readonly z.core.$ZodIssue[],
  write: (keys: readonly PropertyKey[]) => string,
): { errors: InputProblem[]; moreErrors?: number } {
  const total = issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  const errors: InputProblem[] = [];
  for (const issue of issues) {
    if (errors.length === maxNamedFaults) break;
    errors.push(...problemsOf(issue, write).slice(0, maxNamedFaults - errors.length));
  }
  return { errors, ...(total > errors.length && { moreErrors: total - errors.length }) };
}

function problemsOf(issue: z.core.$ZodIssue, write: (keys: readonly PropertyKey[]) => string): InputProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: shownPath(write(issue.path)), message: issue.message }];
  const keys = issue.keys.slice(0, maxNamedFaults);
  return keys.map((key) => ({ path: shownPath(write([...issue.path, key])), message: 'is not a known field' }));
}

function dotted(keys: readonly PropertyKey[]): string {
  return keys.map(String).join('.');
}
