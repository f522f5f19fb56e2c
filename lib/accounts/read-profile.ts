import type { Role } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Language } from '@/lib/kernel/language';
import { type Actor, personIdOf } from './actor';
import { personColumns, presentPerson } from './person-view';

/** A person's account as shown to that person. `language` null: the site's. */
export interface Profile {
  id: string;
  name: string;
  email: string;
  role: Role;
  slug: string;
  language: Language | null;
  version: number;
}

/** The account of the actor's person; throws not_signed_in when the actor is not a person. */
export async function readProfile(actor: Actor): Promise<Profile> {
  const personId = personIdOf(actor);
  const row =
    personId === null ? null : await database().person.findUnique({ where: { id: personId }, select: personColumns });
  if (!row) throw new ScholiumError('not_signed_in');
  const { id, name, email, role, slug, language, version } = presentPerson(row);
  return { id, name, email, role, slug, language, version };
}
