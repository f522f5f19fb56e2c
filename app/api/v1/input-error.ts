import type { z } from 'zod';
import { shownPath } from '@/lib/contract/answer-bounds';
import { inputProblems } from '@/lib/contract/parse-input';
import { ScholiumError } from '@/lib/kernel/errors';

type Issue = z.core.$ZodIssue;

/**
 * Converts a schema's error: an invalid path parameter is not_found, a query parameter that the route does not have is
 * unknown_parameter `{ parameter }`, all else invalid_request with the first faults and the number of the rest. Paths: `/tags/0` in a
 * body (JSON Pointer, RFC 6901), the bare name of a parameter.
 */
export function inputError(target: string, error: { issues: readonly Issue[] }): ScholiumError {
  if (target === 'param') return new ScholiumError('not_found');
  const unknown = error.issues.find((issue) => issue.code === 'unrecognized_keys');
  if (target === 'query' && unknown?.code === 'unrecognized_keys') {
    return new ScholiumError('unknown_parameter', { parameter: shownPath(unknown.keys[0] ?? '') });
  }
  return new ScholiumError('invalid_request', inputProblems(error.issues, target === 'json' ? pointer : name));
}

function pointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${escaped(key)}`).join('');
}

function name(keys: readonly PropertyKey[]): string {
  return keys.map(escaped).join('/');
}

function escaped(key: PropertyKey): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
