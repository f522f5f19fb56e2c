import type { Transaction } from '@/lib/db/database';
import { lockAddresses } from './claim-slug';
import { slugInUse } from './slug-in-use';

/**
 * `wanted`, or with the first of `-2`, `-3`, ... that is free, and stays so until the transaction ends. After fifty tries the
 * numbers leap, so that thousands of equal titles cost dozens of look-ups.
 */
export async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  await lockAddresses(tx);
  let slug = wanted;
  for (let number = 2; await slugInUse(tx, slug); number += step(number)) slug = `${wanted}-${number}`;
  return slug;
}

function step(number: number): number {
  return number < 50 ? 1 : Math.ceil(number / 2);
}
