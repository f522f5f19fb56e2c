import { ScholiumError } from '@/lib/kernel/errors';

/** The archive's key `YYYY-MM` from the two parts of an address; throws not_found if they are not a month. */
export function readMonth(year: string, month: string): string {
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) throw new ScholiumError('not_found');
  return `${year}-${month}`;
}
