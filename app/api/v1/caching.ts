import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { readCookie } from '@/lib/kernel/request';

/**
 * Which caches may store a response (RFC 9111): all, if they revalidate it on each request; none, if the request carried
 * credentials.
 */
export const cacheHeaders = createMiddleware(async (c, next) => {
  await next();
  const headers = c.res.headers;
  const personal =
    c.req.header('authorization') !== undefined || readCookie(c.req.raw.headers, sessionCookieName) !== undefined;
  if (personal) headers.set('Cache-Control', 'private, no-store');
  else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache');
  headers.append('Vary', 'Authorization, Cookie');
  if (headers.has('Content-Language')) headers.append('Vary', 'Accept-Language');
});

/** Strong validators and 304 for GET (RFC 9110, section 13.1.2), keeping the CORS headers that a browser needs. */
export const validators: MiddlewareHandler = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
  generateDigest: (body) => crypto.subtle.digest('SHA-256', new Uint8Array(body)),
});
