import { z } from 'zod';

/** An error answer, `application/problem+json` (RFC 9457) with `code`, `requestId` and, where the input was wrong, `errors`. */
export const problemDocument = z
  .object({
    type: z.url().describe('A page that explains the code.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
