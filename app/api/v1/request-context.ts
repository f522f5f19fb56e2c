import { createMiddleware } from 'hono/factory';
import { negotiateLocale } from '@/lib/i18n/locale';
import { requestIdFrom } from '@/lib/kernel/request';
import type { ApiEnvironment } from './api-environment';

/** Sets the request's id, chosen by `server/` or new, and the language of its error messages. */
export const setRequestContext = createMiddleware<ApiEnvironment>(async (c, next) => {
  c.set('requestId', requestIdFrom(c.req.header('x-request-id')));
  c.set('locale', negotiateLocale(c.req.header('accept-language') ?? null, 'en'));
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
});
