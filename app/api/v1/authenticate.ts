import { createMiddleware } from 'hono/factory';
import type { Actor } from '@/lib/accounts/actor';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { tokenActor } from '@/lib/accounts/token-actor';
import { ScholiumError } from '@/lib/kernel/errors';
import { isSafeMethod, readCookie } from '@/lib/kernel/request';
import { requireOwnPage } from '@/lib/site/require-own-page';
import { settleSiteOrigin } from '@/lib/site/site-origins';
import type { ApiEnvironment } from './api-environment';

/**
 * Sets the actor: that of the bearer token if one is sent, else of the session cookie, else anonymous. Unsafe methods need a token, or a
 * session and a request from this site's pages.
 */
export const authenticate = createMiddleware<ApiEnvironment>(async (c, next) => {
  const unsafe = !isSafeMethod(c.req.method);
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) c.set('actor', await tokenActor(bearerToken(authorization)));
  else c.set('actor', await cookieActor(c.req.raw, unsafe));
  if (unsafe && c.get('actor').kind === 'anonymous') throw new ScholiumError('not_signed_in');
  await next();
});

/** The token of an Authorization header (RFC 6750, section 2.1). */
function bearerToken(authorization: string): string {
  const token = /^Bearer +(scholium_[\w-]{1,200})$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw new ScholiumError('invalid_token');
  return token;
}

async function cookieActor(request: Request, unsafe: boolean): Promise<Actor> {
  const actor = await sessionActor(readCookie(request.headers, sessionCookieName));
  if (unsafe && actor.kind !== 'anonymous') requireSameOrigin(request);
  return actor;
}

/** Throws cross_site_request or unknown_site_address unless the browser states that a page of this site sent the session's request. */
function requireSameOrigin(request: Request): void {
  const { headers } = request;
  const host = headers.get('host') ?? new URL(request.url).host;
  const origin = headers.get('origin');
  requireOwnPage({ origin, fetchSite: headers.get('sec-fetch-site'), host });
  settleSiteOrigin(origin);
}
