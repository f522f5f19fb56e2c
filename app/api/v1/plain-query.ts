import { createMiddleware } from 'hono/factory';
import { ScholiumError } from '@/lib/kernel/errors';

/**
 * Refuses a query with the same parameter twice (which one was meant would be a guess), and `__proto__`, which an object
 * cannot carry on to a schema.
 */
export const plainQuery = createMiddleware(async (c, next) => {
  const seen = new Set<string>();
  for (const name of new URL(c.req.url).searchParams.keys()) {
    if (name === '__proto__') throw new ScholiumError('unknown_parameter', { parameter: name });
    if (seen.has(name))
      throw new ScholiumError('invalid_request', { errors: [{ path: name, message: 'is given twice' }] });
    seen.add(name);
  }
  await next();
});
