import { z } from '@hono/zod-openapi';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are in no identifier and no slug, and PostgreSQL refuses NUL
const plain = /^[^\u0000-\u001f\u007f\ufffd]+$/;

/** The `{id}` of an address: an identifier, or a slug where `what` says so. Anything else is not found. */
export function pathId(what: string) {
  return z.object({
    id: z
      .string()
      .max(200)
      .regex(plain)
      .openapi({ description: what, param: { name: 'id', in: 'path' } }),
  });
}

export const articleId = pathId("The article's identifier.");
