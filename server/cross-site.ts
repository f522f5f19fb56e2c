import type { IncomingMessage, ServerResponse } from 'node:http';
import { environment } from '@/lib/kernel/env';
import { isScholiumError } from '@/lib/kernel/errors';
import { requireOwnPage } from '@/lib/site/require-own-page';
import { isOwnHost, siteOrigins } from '@/lib/site/site-origins';
import { answerError } from './answer-error';
import { isApi, isSafe } from './request-kind';

/**
 * Answers 403 to what would change something and does not come from our own pages: sign-in, sign-out and every action of the admin.
 * Next compares Origin alone, lets a request without one through and answers the others with 500. The API, which other sites may
 * use with a token, has the same rule for cookies (app/api/v1/authenticate.ts).
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
 * Leads a person who opens the admin by another loopback name to the one that the site is used under, before a form is filled in
 * that would be refused.
 */
export async function answerOtherName(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { host = '', accept = '' } = request.headers;
  const opensPage = request.method === 'GET' && accept.includes('text/html') && request.headers.rsc === undefined;
  if (!opensPage || !/^\/(?:admin|setup)(?:[/?]|$)/.test(request.url ?? '') || !isOwnHost(host)) return false;
  // With SITE_URL a proxy may ask by any name, so that leading back to its own could go round in a circle.
  if (environment().siteUrl !== undefined) return false;
  const [origin = '', ...others] = siteOrigins();
  if (others.length > 0 || new URL(origin).host === host) return false;
  response.writeHead(307, { location: origin + request.url, 'cache-control': 'no-store' }).end();
  return true;
}
