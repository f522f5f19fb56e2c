import { createMiddleware } from 'hono/factory';
import { ScholiumError } from '@/lib/kernel/errors';

/**
 * Refuses a query with a repeated parameter, because it is ambiguous, and `__proto__`, which cannot be an ordinary key of
 * the object passed to a schema.
 */
export const plainQuery = createMiddleware(async (c, next) => {
  const seen = new Set<string>();
  for (const name of new URL(c.req.url).searchParams.keys()) {
    if (name === '__proto__') throw new ScholiumError('unknown_parameter', { parameter: name });
    if (seen.has(name))
      throw new ScholiumError('invalid_request', { errors: [{ path: name, message: 'must not be repeated' }] });
    seen.add(name);
  }
  await next();
});
