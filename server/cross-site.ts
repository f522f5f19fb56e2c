import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSameOrigin } from '@/lib/site/is-same-origin';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Answers 403 to what would change something and does not come from our own pages: sign-in, sign-out and every action of the admin.
 * Next compares Origin alone, lets a request without one through and answers the others with 500. The API, which other sites may
 * use with a token, has the same rule for cookies (app/api/v1/authenticate.ts).
 */
export async function answerCrossSite(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (safeMethods.has(request.method ?? 'GET') || /^\/api\/v1(?:[/?]|$)/.test(request.url ?? '')) return false;
  const { origin = null, host = null } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (isSameOrigin({ origin, fetchSite: typeof fetchSite === 'string' ? fetchSite : null, host })) return false;
  response
    .writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end('The request did not come from a page of this site.\n');
  return true;
}
