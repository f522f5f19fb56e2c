import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problemResponse } from '@/lib/answers/problem-response';
import { ScholiumError } from '@/lib/kernel/errors';
import { refuseUnknownRoutes } from './allowed-methods';
import type { ApiEnvironment } from './api-environment';
import { authenticate } from './authenticate';
import { cacheHeaders, validators } from './caching';
import { allowOtherOrigins, setAllowHeader } from './cross-origin';
import { openApiDocument } from './openapi-document';
import { plainQuery } from './plain-query';
import { readBody } from './read-body';
import { setRequestContext } from './request-context';
import { resources } from './resources';

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
