import { createMiddleware } from 'hono/factory';
import { negotiateLocale } from '@/lib/i18n/locale';
import { newId } from '@/lib/kernel/ids';
import type { ApiEnvironment } from './api-environment';

/** Gives the request the id that `server/` chose for it (or a new one) and the language of its error sentences. */
export const nameRequest = createMiddleware<ApiEnvironment>(async (c, next) => {
  const given = c.req.header('x-request-id') ?? '';
  c.set('requestId', /^[\w-]{8,64}$/.test(given) ? given : newId());
  c.set('locale', negotiateLocale(c.req.header('accept-language') ?? null, 'en'));
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
});
