import type { Transaction } from '@/lib/db/database';
import { lockAddresses } from './claim-slug';
import { numberedSlug } from './numbered-slug';
import { slugInUse } from './slug-in-use';

/** `wantedSlug`, or with the first free suffix of `-2`, `-3`, ...; it stays free until the transaction ends. */
export async function freeSlug(tx: Transaction, wantedSlug: string): Promise<string> {
  await lockAddresses(tx);
  return numberedSlug(wantedSlug, (slug) => slugInUse(tx, slug));
}
