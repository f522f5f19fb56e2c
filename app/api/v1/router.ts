import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from './api-environment';
import { inputError } from './input-error';

/** An empty set of routes whose path, query and body are checked by the schemas of each route. */
export function router(): OpenAPIHono<ApiEnvironment> {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw inputError(result.target, result.error);
    },
  });
}
