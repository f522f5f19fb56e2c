import { z } from '@hono/zod-openapi';

// biome-ignore lint/suspicious/noControlCharactersInRegex: no identifier or slug contains them, and PostgreSQL refuses NUL
const plainCharacters = /^[^\u0000-\u001f\u007f\ufffd]+$/;

/** The `{id}` of an address, described by `description`: an identifier, or also a slug. Anything else is not found. */
export function pathId(description: string) {
  return z.object({
    id: z
      .string()
      .max(200)
      .regex(plainCharacters)
      .openapi({ description: description, param: { name: 'id', in: 'path' } }),
  });
}

export const articleId = pathId("The article's identifier.");
