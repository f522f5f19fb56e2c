import { z } from '@hono/zod-openapi';
import { ScholiumError } from '@/lib/kernel/errors';

const description = 'The version the change is based on: `"7"`, or the ETag of the answer that gave it.';
const versionPattern = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]+)?"$/;
const pattern = versionPattern.source;

/** Where the version may be left out: the change is then made to whatever is there. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({ description, pattern, example: '"7"' }),
});

/** Where it may not. The schema lets its absence through, because that has its own answer, 428 (RFC 6585, section 3). */
export const requiredIfMatchHeader = z.object({
  'if-match': z
    .string()
    .optional()
    .openapi({ description, pattern, example: '"7"', param: { name: 'if-match', in: 'header', required: true } }),
});

/**
 * The version of an If-Match header (RFC 9110, section 13.1.1): `"7"` or a whole ETag `"7.0a1b2c3d"`. A proxy that compresses makes
 * ETags weak; the version in them is still exact, so `W/` is allowed. Returns `{}` without the header; throws invalid_request for another shape.
 */
export function versionOption(header: string | undefined): { version?: number } {
  if (header === undefined) return {};
  const digits = versionPattern.exec(header.trim())?.[1];
  if (digits !== undefined) return { version: Number(digits) };
  throw new ScholiumError('invalid_request', {
    errors: [{ path: 'If-Match', message: 'must be one version in quotes, such as "7"' }],
  });
}

/** The same where a version must be given: throws version_required without one, and for `*`, which names none. */
export function requiredVersion(header: string | undefined): number {
  const { version } = header?.trim() === '*' ? {} : versionOption(header);
  if (version === undefined) throw new ScholiumError('version_required');
  return version;
}
