import type { Transaction } from '@/lib/db/database';
import { lockAddresses } from './claim-slug';
import { slugInUse } from './slug-in-use';

/**
 * `wanted`, or with the first free suffix of `-2`, `-3`, ...; it stays free until the transaction ends. After fifty attempts the
 * numbers increase faster, so that thousands of equal titles need only dozens of look-ups.
 */
export async function freeSlug(tx: Transaction, wantedSlug: string): Promise<string> {
  await lockAddresses(tx);
  let slug = wantedSlug;
  for (let number = 2; await slugInUse(tx, slug); number += step(number)) slug = `${wantedSlug}-${number}`;
  return slug;
}

function step(number: number): number {
  return number < 50 ? 1 : Math.ceil(number / 2);
}
