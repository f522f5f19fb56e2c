import { z } from 'zod';
import { email, newPassword } from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Actor } from './actor';
import { hashPassword } from './password-hash';
import { authorize } from './policy';
import { forgiveAccount } from './sign-in-limits';
import { storePassword } from './store-password';

const input = z.union([z.strictObject({ personId: z.string(), newPassword }), z.strictObject({ email, newPassword })]);

/**
 * Sets another password for a person who lost theirs, ends all their sessions and forgets failed tries, so that they can
 * sign in at once. For those who manage people. Throws not_found, invalid_request.
 */
export async function resetPassword(actor: Actor, given: z.input<typeof input>): Promise<void> {
  authorize(actor, 'people.manage');
  const { newPassword: password, ...who } = parseInput(input, given);
  const where = 'personId' in who ? { id: who.personId } : { email: who.email };
  const person = await database().person.findUnique({ where, select: { id: true, email: true } });
  if (!person) throw new ScholiumError('not_found');
  await storePassword(actor, person.id, await hashPassword(password));
  await forgiveAccount(person.email);
}
