import { z } from '@hono/zod-openapi';
import { ScholiumError } from '@/lib/kernel/errors';

const description = 'The version the change is based on: `"7"`, or the ETag of the response that contained it.';
const versionPattern = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]+)?"$/;
const pattern = versionPattern.source;

/** For routes where the version is optional; without it the change applies to the current version. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({ description, pattern, example: '"7"' }),
});

/** For routes where it is required. The schema accepts its absence, which has its own status, 428 (RFC 6585, section 3). */
export const requiredIfMatchHeader = z.object({
  'if-match': z
    .string()
    .optional()
    .openapi({ description, pattern, example: '"7"', param: { name: 'if-match', in: 'header', required: true } }),
});

/**
 * The version of an If-Match header (RFC 9110, section 13.1.1): `"7"` or a whole ETag `"7.0a1b2c3d"`. A proxy that compresses makes
 * ETags weak; the version in them is still exact, so `W/` is allowed. Returns `{}` without the header; throws invalid_request if malformed.
 */
export function versionOption(header: string | undefined): { version?: number } {
  if (header === undefined) return {};
  const digits = versionPattern.exec(header.trim())?.[1];
  if (digits !== undefined) return { version: Number(digits) };
  throw new ScholiumError('invalid_request', {
    errors: [{ path: 'If-Match', message: 'must be one version in quotes, such as "7"' }],
  });
}

/** The same where a version is required: throws version_required without one, and for `*`. */
export function requiredVersion(header: string | undefined): number {
  const { version } = header?.trim() === '*' ? {} : versionOption(header);
  if (version === undefined) throw new ScholiumError('version_required');
  return version;
}
