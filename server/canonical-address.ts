import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalAddress } from '@/app/(reader)/_frame/canonical-address';
import { problemResponse } from '@/app/problem-response';
import { negotiateLocale } from '@/lib/i18n/locale';
import { ScholiumError } from '@/lib/kernel/errors';

/**
 * Leads what is not the one address of a page there by 301, before Next answers it with a bare 308 or by two addresses of one page.
 * In the API, where an address has one spelling only, an empty part is not found.
 */
export async function answerNonCanonical(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const target = request.url ?? '/';
  if (/^[/\\]+api[/\\]+v1(?:[/\\?]|$)/.test(target)) return answerApi(request, response, target);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  // What Next's own pages fetch of each other is not an address that anybody sees.
  if (!reads || request.headers.rsc !== undefined || target.startsWith('/_next/')) return false;
  const location = canonicalAddress(target);
  if (location === null || location === target) return false;
  response.writeHead(301, { location, 'cache-control': 'no-cache' }).end();
  return true;
}

/** `/api/v1/` is the entrance, whose path in the OpenAPI document is `/`. */
async function answerApi(request: IncomingMessage, response: ServerResponse, target: string): Promise<boolean> {
  const [path = '', query] = target.split(/\?(.*)/s);
  if (path === '/api/v1/') request.url = query === undefined ? '/api/v1' : `/api/v1?${query}`;
  else if (/[/\\]{2}|\\|\/$/.test(path)) await answerNotFound(request, response);
  return response.writableEnded;
}

async function answerNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const locale = negotiateLocale(request.headers['accept-language'] ?? null, 'en');
  const problem = problemResponse(new ScholiumError('not_found'), String(request.headers['x-request-id']), locale);
  response.writeHead(problem.status, Object.fromEntries(problem.headers));
  response.end(request.method === 'HEAD' ? undefined : await problem.text());
}
