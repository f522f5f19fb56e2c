import type { Actor } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { transaction } from '@/lib/db/database';
import { leaveRedirect } from './published/take-public-address';
import { lockAddresses } from './slugs/claim-slug';
import { slugInUse } from './slugs/slug-in-use';

/**
 * Makes former addresses (see slugs/redirect-key.ts) redirect to an article while it is public. Returns those that belong to another
 * article and cannot. Idempotent. Throws forbidden.
 */
export async function keepFormerAddresses(actor: Actor, articleId: string, keys: readonly string[]): Promise<string[]> {
  authorize(actor, 'content.import');
  if (keys.length === 0) return [];
  return transaction(async (tx) => {
    await lockAddresses(tx);
    const taken: string[] = [];
    for (const key of keys) {
      if (await slugInUse(tx, key, articleId)) taken.push(key);
      else if (!(await slugInUse(tx, key))) await leaveRedirect(tx, articleId, key);
    }
    return taken;
  });
}
