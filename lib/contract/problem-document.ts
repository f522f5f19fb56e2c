import './without-eval';
import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';
import { faultsNamed } from './input-bounds';

/** An error answer, `application/problem+json` (RFC 9457) with `code`, `requestId` and, where the input was wrong, `errors`. */
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
      .max(faultsNamed)
      .optional()
      .describe('What is wrong with the input, the first of it.'),
    moreErrors: z.number().int().min(1).optional().describe('How many faults there are beyond those in `errors`.'),
  })
  .loose()
  .meta({ id: 'Problem' });

export const errorCode = z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]);

/** One entry of the catalogue of errors. */
export const errorDescription = z
  .object({ code: errorCode, status: z.number().int(), title: z.string() })
  .meta({ id: 'ErrorDescription' });
