import type { Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ScholiumError } from '@/lib/kernel/errors';
import type { ApiEnvironment } from './api-environment';

type Routes = Pick<Hono<ApiEnvironment>, 'routes'>;

/** The methods that `app` has for `path`, with HEAD and OPTIONS; empty if there is no such path. */
export function allowedMethods(app: Routes, path: string): string[] {
  const methods = new Set(
    app.routes.filter((route) => route.method !== 'ALL' && fits(route.path, path)).map((route) => route.method),
  );
  if (methods.size === 0) return [];
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods, 'OPTIONS'].sort();
}

/** Responds with 404 and 405 (with Allow) before the request is examined further. */
export function refuseUnknownRoutes(app: Routes) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    refuseUnknownRoute(app, c);
    await next();
  });
}

function refuseUnknownRoute(app: Routes, c: Context): void {
  const allow = allowedMethods(app, c.req.path);
  if (allow.length === 0) throw new ScholiumError('not_found');
  if (!allow.includes(c.req.method)) throw new ScholiumError('method_not_allowed', { method: c.req.method, allow });
}

function fits(pattern: string, path: string): boolean {
  const patternParts = pattern.split('/');
  const pathParts = path.split('/');
  return (
    patternParts.length === pathParts.length &&
    patternParts.every((part, index) => (part.startsWith(':') ? pathParts[index] !== '' : part === pathParts[index]))
  );
}
