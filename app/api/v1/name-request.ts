import { createMiddleware } from 'hono/factory';
import { negotiateLocale } from '@/lib/i18n/locale';
import { requestIdFrom } from '@/lib/kernel/request';
import type { ApiEnvironment } from './api-environment';

/** Gives the request the id that `server/` chose for it (or a new one) and the language of its error sentences. */
export const nameRequest = createMiddleware<ApiEnvironment>(async (c, next) => {
  c.set('requestId', requestIdFrom(c.req.header('x-request-id')));
  c.set('locale', negotiateLocale(c.req.header('accept-language') ?? null, 'en'));
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
});
