import { permanentRedirect } from 'next/navigation';
import { ScholiumError } from '@/lib/kernel/errors';

/**
 * The page number in an address, in the form used in links: no sign, no leading zero. Page 1 has only one address and is
 * redirected to `firstPage`; anything else throws not_found.
 */
export function readPageNumber(text: string, firstPage: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new ScholiumError('not_found');
  if (text === '1') permanentRedirect(firstPage);
  return Number(text);
}
