import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { allowedMethods } from './allowed-methods';
import type { ApiEnvironment } from './api-environment';

const preflightSeconds = 7_200;

type Routes = Parameters<typeof allowedMethods>[0];

/**
 * Lets scripts of other sites read public content and write with a token (Fetch standard, CORS protocol). Cookies are never
 * allowed from there: `Access-Control-Allow-Credentials` is not sent, and authenticate.ts refuses them.
 */
export function allowOtherOrigins(app: Routes) {
  return cors({
    origin: '*',
    allowMethods: (_origin, c) => allowedMethods(app, c.req.path),
    allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match'],
    exposeHeaders: ['Allow', 'ETag', 'Location', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id'],
    maxAge: preflightSeconds,
  });
}

/** Sets `Allow` in the response to OPTIONS (RFC 9110, section 9.3.7). */
export function setAllowHeader(app: Routes) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    await next();
    if (c.req.method === 'OPTIONS' && c.res.ok) c.res.headers.set('Allow', allowedMethods(app, c.req.path).join(', '));
  });
}
