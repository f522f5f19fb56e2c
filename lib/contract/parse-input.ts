import type { z } from 'zod';
import { ScholiumError } from '@/lib/kernel/errors';

/** One thing that is wrong with an input: `path` joins the keys with dots (empty: the whole input). */
export interface InputProblem {
  path: string;
  message: string;
}

/**
 * `value` as `schema` reads it. Throws invalid_request with details `{ errors: InputProblem[] }`, one for each fault;
 * an unknown key has its own path. The messages never repeat what was given, so a password cannot come back in an answer.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ScholiumError('invalid_request', { errors: parsed.error.issues.flatMap(problemsOf) });
}

function problemsOf(issue: z.core.$ZodIssue): InputProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'is not known here' }));
}

function pathOf(keys: readonly PropertyKey[]): string {
  return keys.map(String).join('.');
}
