import { ScholiumError } from '@/lib/kernel/errors';

/** The slug in an address part, which Next gives percent-encoded. Throws not_found for a broken encoding. */
export function readSlug(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new ScholiumError('not_found', {}, { cause });
  }
}
