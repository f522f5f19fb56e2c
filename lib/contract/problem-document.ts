import './without-eval';
import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';
import { maxNamedFaults } from './answer-bounds';

/** An error response, `application/problem+json` (RFC 9457) with `code`, `requestId` and, if the input was invalid, `errors`. */
export const problemDocument = z
  .object({
    type: z.url().describe('A page that explains the code.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .max(maxNamedFaults)
      .optional()
      .describe('The first faults of the input.'),
    moreErrors: z.number().int().min(1).optional().describe('The number of further faults, not listed in `errors`.'),
  })
  .loose()
  .meta({ id: 'Problem' });

export const errorCode = z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]);

/** One entry of the error catalogue. */
export const errorDescription = z
  .object({ code: errorCode, status: z.number().int(), title: z.string() })
  .meta({ id: 'ErrorDescription' });
