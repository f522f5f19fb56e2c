import { hashPassword } from '@/lib/accounts/password-hash';
import { startSession } from '@/lib/accounts/session';
import type { SetUpInput } from '@/lib/contract/account';
import { type Transaction, transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { sha256 } from '@/lib/kernel/ids';
import { claimSetUp, insertSite } from './insert-site';
import { setUpIsOpen, setUpLinkIsValid, setUpPurpose } from './open-set-up';

/**
 * Makes the site and its owner through the one-use link `token`, and signs the owner in. Of several at once exactly one wins.
 * Throws setup_closed when a person exists, expired_link for an unknown, used or old link.
 * `input.demoContent` is the caller's to act on: this room knows no articles.
 */
export async function setUpSite(
  token: string,
  input: SetUpInput,
): Promise<{ sessionSecret: string; expiresAt: Date; ownerId: string }> {
  // Looked at before as well: a stranger must not make the server hash passwords, which is costly on purpose.
  // The link comes first: a set-up that ends in between uses it up, and what is true then is that set-up is closed.
  const linkIsValid = await setUpLinkIsValid(token);
  if (!(await setUpIsOpen())) throw new ScholiumError('setup_closed');
  if (!linkIsValid) throw new ScholiumError('expired_link');
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await claimSetUp(tx);
    await useLink(tx, token);
    const ownerId = await insertSite(tx, input, passwordHash);
    return { ...(await startSession(tx, ownerId, '')), ownerId };
  });
}

async function useLink(tx: Transaction, token: string): Promise<void> {
  const where = { tokenHash: sha256(token), purpose: setUpPurpose, expiresAt: { gt: now() } };
  const { count } = await tx.oneUseLink.deleteMany({ where });
  if (count === 0) throw new ScholiumError('expired_link');
}
