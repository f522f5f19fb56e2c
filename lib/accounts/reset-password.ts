import type { ResetPasswordInput } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Actor } from './actor';
import { hashPassword } from './password-hash';
import { authorize } from './policy';
import { clearAccountAttempts } from './sign-in-limits';
import { storePassword } from './store-password';

/**
 * Sets a new password for a person who lost theirs, ends all their sessions and clears failed attempts, so that they can
 * sign in at once. Needs `people.manage`. Throws not_found.
 */
export async function resetPassword(actor: Actor, { newPassword, ...who }: ResetPasswordInput): Promise<void> {
  authorize(actor, 'people.manage');
  const where = 'personId' in who ? { id: who.personId } : { email: who.email };
  const person = await database().person.findUnique({ where, select: { id: true, email: true } });
  if (!person) throw new ScholiumError('not_found');
  await storePassword(actor, person.id, await hashPassword(newPassword));
  await clearAccountAttempts(person.email);
}
