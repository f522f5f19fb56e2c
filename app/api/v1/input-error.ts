import type { z } from 'zod';
import type { InputProblem } from '@/lib/contract/parse-input';
import { ScholiumError } from '@/lib/kernel/errors';

type Issue = z.core.$ZodIssue;

/**
 * What a schema refused, as our error: an address that cannot be one is not_found, a query parameter that the route does not have is
 * unknown_parameter `{ parameter }`, all else invalid_request with one entry for each fault. Paths: `/tags/0` in a body
 * (JSON Pointer, RFC 6901), the bare name of a parameter.
 */
export function inputError(target: string, error: { issues: readonly Issue[] }): ScholiumError {
  if (target === 'param') return new ScholiumError('not_found');
  const unknown = error.issues.find((issue) => issue.code === 'unrecognized_keys');
  if (target === 'query' && unknown?.code === 'unrecognized_keys') {
    return new ScholiumError('unknown_parameter', { parameter: unknown.keys[0] ?? '' });
  }
  const prefix = target === 'json' ? '/' : '';
  return new ScholiumError('invalid_request', { errors: error.issues.flatMap((issue) => problemsOf(issue, prefix)) });
}

function problemsOf(issue: Issue, prefix: string): InputProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: pointer(issue.path, prefix), message: issue.message }];
  return issue.keys.map((key) => ({ path: pointer([...issue.path, key], prefix), message: 'is not known here' }));
}

function pointer(keys: readonly PropertyKey[], prefix: string): string {
  if (keys.length === 0) return '';
  return prefix + keys.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
