import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { canonicalAddress } from '@/lib/site/canonical-address';
import { answerError } from './answer-error';
import { isApi } from './request-kind';

/**
 * Redirects (301) other spellings of a page's address to the canonical one, before Next answers with an empty 308 or serves the page at
 * two addresses. In the API, where an address has only one spelling, an empty or dotted segment is not found.
 */
export function answerNonCanonical(request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/';
  if (isApi(request)) return answerApi(request, response, target);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads || target.startsWith('/_next/')) return false;
  const location = request.headers.rsc === undefined ? canonicalAddress(target) : dataAddress(target);
  if (location === null || location === target) return false;
  response.writeHead(301, { location, 'cache-control': 'no-cache' }).end();
  return true;
}

/** The address at which scripts load the data of a page. Its query is kept: it distinguishes the data from the page in caches. */
function dataAddress(target: string): string | null {
  const [path = '', query] = target.split(/\?(.*)/s);
  const location = canonicalAddress(path);
  return location === null || query === undefined ? location : `${location}?${query}`;
}

/** `/api/v1/` is the entry point of the API; its path in the OpenAPI document is `/`. */
function answerApi(request: IncomingMessage, response: ServerResponse, target: string): boolean {
  const [path = '', query] = target.split(/\?(.*)/s);
  if (path === '/api/v1/') request.url = query === undefined ? '/api/v1' : `/api/v1?${query}`;
  else if (/[/\\]{2}|\\|\/$|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    answerError(request, response, new ScholiumError('not_found'));
  return response.writableEnded;
}
