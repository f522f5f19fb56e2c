import { ScholiumError } from '@/lib/kernel/errors';

/** The slug in a segment of an address, which Next passes percent-encoded. Throws not_found for a broken encoding. */
export function readSlug(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new ScholiumError('not_found', {}, { cause });
  }
}
