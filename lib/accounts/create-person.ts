import type { PersonInput } from '@/lib/contract/account';
import { transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { ScholiumError } from '@/lib/kernel/errors';
import { type Actor, actorLabel } from './actor';
import { insertPerson } from './insert-person';
import { hashPassword } from './password-hash';
import { peopleLock } from './people-lock';
import type { PersonView } from './person-view';
import { authorize } from './policy';

/**
 * Adds a person. An omitted `slug` is derived from the name. Throws email_taken, slug_taken, and not_in_this_state before set-up:
 * set-up creates the first person together with the site, and is closed once anyone exists.
 */
export async function createPerson(actor: Actor, input: PersonInput): Promise<PersonView> {
  authorize(actor, 'people.manage');
  const { password, ...person } = input;
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await lockTransaction(tx, peopleLock);
    if ((await tx.site.count()) === 0) throw new ScholiumError('not_in_this_state');
    return insertPerson(tx, actorLabel(actor), { ...person, passwordHash });
  });
}
