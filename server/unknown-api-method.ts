import type { IncomingMessage } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { isApi } from './request-kind';

/** The methods that Next passes on to a route; others it answers with a bare 400, and TRACE with 500. */
const passedOnMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Makes a request to the API by a method that no route can have one by OPTIONS, which asks what the address allows. Returns whether it did:
 * then a 204 is to be answered as `unknownMethod` says.
 */
export function askForMethods(request: IncomingMessage): boolean {
  if (!isApi(request) || passedOnMethods.has(request.method ?? 'GET')) return false;
  request.method = 'OPTIONS';
  // With these it would be a question about another method (Fetch standard, CORS-preflight request).
  for (const name of ['access-control-request-method', 'access-control-request-headers']) delete request.headers[name];
  return true;
}

/** The refusal of a method that an address of the API has not; `allow` is what the answer to OPTIONS says. */
export function unknownMethod(allow: string): ScholiumError {
  return new ScholiumError('method_not_allowed', { allow: allow.split(', ') });
}
