import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { sessionCookieName } from '@/lib/accounts/session-cookie';
import { readCookie } from './read-cookie';

/**
 * Who may keep an answer (RFC 9111): everyone, when they ask again each time whether it still holds; nobody, when it was
 * made for someone signed in.
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

/** Strong validators and 304 for what is read (RFC 9110, section 13.1.2), keeping the headers that a browser needs to see it. */
export const validators: MiddlewareHandler = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
  generateDigest: (body) => crypto.subtle.digest('SHA-256', new Uint8Array(body)),
});
