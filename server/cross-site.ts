import type { IncomingMessage, ServerResponse } from 'node:http';
import { environment } from '@/lib/kernel/env';
import { isScholiumError } from '@/lib/kernel/errors';
import { requireOwnPage } from '@/lib/site/require-own-page';
import { isOwnHost, siteOrigins } from '@/lib/site/site-origins';
import { answerError } from './answer-error';
import { isAdmin, isApi, isSafe } from './request-kind';

/**
 * Answers 403 to requests that would change something (sign-in, sign-out, every action of the admin) and do not come from our own pages.
 * Next checks only Origin, accepts requests without one and answers the others with 500. The API, which other sites may use with a
 * token, applies the same rule to cookies (app/api/v1/authenticate.ts).
 */
export function answerCrossSite(request: IncomingMessage, response: ServerResponse): boolean {
  if (isSafe(request) || isApi(request)) return false;
  const { origin = null, host = null } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  try {
    requireOwnPage({ origin, fetchSite: typeof fetchSite === 'string' ? fetchSite : null, host });
    return false;
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    answerError(request, response, error);
    return true;
  }
}

/**
 * Redirects a person who opens the admin under another loopback name to the name of the site, because forms sent from the other one would
 * be refused.
 */
export async function redirectToSiteHost(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { host = '', accept = '' } = request.headers;
  const opensPage = request.method === 'GET' && accept.includes('text/html') && request.headers.rsc === undefined;
  if (!opensPage || !isAdmin(request) || !isOwnHost(host)) return false;
  // With SITE_URL, a proxy may use any host name, so a redirect could loop.
  if (environment().siteUrl !== undefined) return false;
  const [origin = '', ...others] = siteOrigins();
  if (others.length > 0 || new URL(origin).host === host) return false;
  response.writeHead(307, { location: origin + request.url, 'cache-control': 'no-store' }).end();
  return true;
}
