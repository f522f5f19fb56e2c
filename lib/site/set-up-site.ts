import { hashPassword } from '@/lib/accounts/password-hash';
import { startSession } from '@/lib/accounts/session';
import type { SetUpInput } from '@/lib/contract/site';
import { type Transaction, transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { sha256 } from '@/lib/kernel/ids';
import { claimSetUp, insertSite } from './insert-site';
import { setUpIsOpen, setUpLinkIsValid, setUpPurpose } from './open-set-up';

/**
 * Creates the site and its owner through the one-use link `token`, and signs in the owner. Of several concurrent calls exactly one
 * succeeds. Throws setup_closed if a person exists, expired_link for an unknown, used or expired link.
 * The caller handles `input.demoContent`, because this room may not import articles.
 */
export async function setUpSite(
  token: string,
  input: SetUpInput,
): Promise<{ sessionSecret: string; expiresAt: Date; ownerId: string }> {
  // Also checked before hashing the password, which is expensive on purpose and must not be triggered by anyone without a link.
  // The link is checked first: if a concurrent set-up uses it up in between, the error is setup_closed.
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
