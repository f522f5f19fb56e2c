import type { ChangePasswordInput } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Actor } from './actor';
import { hashPassword, verifyPassword } from './password-hash';
import { clearAttempts, withCountedAttempt } from './sign-in-limits';
import { storePassword } from './store-password';

/**
 * Sets the actor's password and ends their other sessions, except that of `keepSessionSecret`. Throws wrong_credentials for a wrong
 * current password, with the limits of sign-in (an unlocked computer must not allow guessing), and forbidden for a token.
 */
export async function changePassword(
  actor: Actor,
  { currentPassword, newPassword }: ChangePasswordInput,
  keepSessionSecret?: string,
): Promise<void> {
  if (actor.kind === 'anonymous') throw new ScholiumError('not_signed_in');
  if (actor.kind !== 'person') throw new ScholiumError('forbidden');
  const person = await database().person.findUnique({
    where: { id: actor.personId },
    select: { email: true, passwordHash: true },
  });
  if (!person) throw new ScholiumError('not_signed_in');
  const attempt = { email: person.email, address: 'signed in' };
  const isMatch = await withCountedAttempt(attempt, () => verifyPassword(person.passwordHash, currentPassword));
  if (!isMatch) throw new ScholiumError('wrong_credentials');
  await clearAttempts(attempt);
  await storePassword(actor, actor.personId, await hashPassword(newPassword), keepSessionSecret);
}
