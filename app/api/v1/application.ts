import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { problemResponse } from '@/lib/answers/problem-response';
import { negotiateLocale } from '@/lib/i18n/locale';
import { ScholiumError } from '@/lib/kernel/errors';
import { requestIdFrom } from '@/lib/kernel/request';
import { refuseUnknownRoutes } from './allowed-methods';
import type { ApiEnvironment } from './api-environment';
import { authenticate } from './authenticate';
import { cacheHeaders, validators } from './caching';
import { allowOtherOrigins, setAllowHeader } from './cross-origin';
import { openApiDocument } from './openapi-document';
import { readBody } from './read-body';
import { resources } from './resources';

/** Sets the request's id, chosen by `server/` or new, and the language of its error messages. */
const setRequestContext = createMiddleware<ApiEnvironment>(async (c, next) => {
  c.set('requestId', requestIdFrom(c.req.header('x-request-id')));
  c.set('locale', negotiateLocale(c.req.header('accept-language') ?? null, 'en'));
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
});

/**
 * Refuses a query with a repeated parameter, because it is ambiguous, and `__proto__`, which cannot be an ordinary key of
 * the object passed to a schema.
 */
const plainQuery = createMiddleware(async (c, next) => {
  const seen = new Set<string>();
  for (const name of new URL(c.req.url).searchParams.keys()) {
    if (name === '__proto__') throw new ScholiumError('unknown_parameter', { parameter: name });
    if (seen.has(name))
      throw new ScholiumError('invalid_request', { errors: [{ path: name, message: 'must not be repeated' }] });
    seen.add(name);
  }
  await next();
});

const document = openApiDocument();

/** The JSON API: `Request` to `Response`, with no server and no Next. */
export const application = new Hono<ApiEnvironment>().basePath('/api/v1');

// The order matters: authentication precedes reading a body, and the limits on query and body precede the schemas.
application.use(setRequestContext, cacheHeaders, setAllowHeader(application), refuseUnknownRoutes(application));
application.use(allowOtherOrigins(application), validators, authenticate, plainQuery, readBody);
application.get('/openapi.json', (c) => c.json(document));
application.route('/', resources);
application.onError((error, c) => problemResponse(known(error), c.get('requestId'), c.get('locale')));

/** Hono's own refusals, which it throws while it reads a body. */
function known(error: Error): Error {
  if (!(error instanceof HTTPException)) return error;
  if (error.status === 415) return new ScholiumError('unsupported_media_type', {}, { cause: error });
  if (error.status === 400) return new ScholiumError('malformed_json', {}, { cause: error });
  return error;
}
