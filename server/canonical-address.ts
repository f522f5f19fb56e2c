import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { canonicalAddress } from '@/lib/site/canonical-address';
import { answerError } from './answer-error';
import { isApi } from './request-kind';

/**
 * Leads what is not the one address of a page there by 301, before Next answers it with a bare 308 or by two addresses of one page.
 * In the API, where an address has one spelling only, an empty or dotted part is not found.
 */
export function answerNonCanonical(request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/';
  if (isApi(request)) return answerApi(request, response, target);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads || target.startsWith('/_next/')) return false;
  const location = request.headers.rsc === undefined ? canonicalAddress(target) : addressOfData(target);
  if (location === null || location === target) return false;
  response.writeHead(301, { location, 'cache-control': 'no-cache' }).end();
  return true;
}

/** The address of a page for its own scripts, whose query Next needs: by it caches know the data from the page. */
function addressOfData(target: string): string | null {
  const [path = '', query] = target.split(/\?(.*)/s);
  const location = canonicalAddress(path);
  return location === null || query === undefined ? location : `${location}?${query}`;
}

/** `/api/v1/` is the entrance, whose path in the OpenAPI document is `/`. */
function answerApi(request: IncomingMessage, response: ServerResponse, target: string): boolean {
  const [path = '', query] = target.split(/\?(.*)/s);
  if (path === '/api/v1/') request.url = query === undefined ? '/api/v1' : `/api/v1?${query}`;
  else if (/[/\\]{2}|\\|\/$|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    answerError(request, response, new ScholiumError('not_found'));
  return response.writableEnded;
}
