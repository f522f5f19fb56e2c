import type { IncomingMessage } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { isApi } from './request-kind';

/** The methods that Next passes to a route; it answers others with an empty 400, and TRACE with 500. */
const routableMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Changes the method of a request to the API to OPTIONS, which asks for the allowed methods, if no route can have its method. Returns
 * whether it did; a 204 must then be replaced by `methodNotAllowed`.
 */
export function askForAllowedMethods(request: IncomingMessage): boolean {
  if (!isApi(request) || routableMethods.has(request.method ?? 'GET')) return false;
  request.method = 'OPTIONS';
  // With these headers it would ask about another method (Fetch standard, CORS-preflight request).
  for (const name of ['access-control-request-method', 'access-control-request-headers']) delete request.headers[name];
  return true;
}

/** The refusal of a method that an address of the API does not support; `allow` is the header of the answer to OPTIONS. */
export function methodNotAllowed(allow: string): ScholiumError {
  return new ScholiumError('method_not_allowed', { allow: allow.split(', ') });
}
