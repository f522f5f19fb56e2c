import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from './api-environment';
import { inputError } from './input-error';

/** A router without routes; it checks path, query and body against the schemas of each route. */
export function router(): OpenAPIHono<ApiEnvironment> {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw inputError(result.target, result.error);
    },
  });
}
