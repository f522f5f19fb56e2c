import type { Role } from '@/lib/contract/account';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Actor } from './actor';

/** The person with `email`, or the site's first owner, as an actor, for the command line. Throws not_found. */
export async function findOwner(email?: string): Promise<Extract<Actor, { kind: 'person' }>> {
  const where =
    email === undefined ? { role: 'owner', disabledAt: null } : { email: email.toLowerCase(), disabledAt: null };
  const person = await database().person.findFirst({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true },
  });
  if (!person) throw new ScholiumError('not_found', { what: email ?? 'owner' });
  return { kind: 'person', personId: person.id, role: person.role as Role, name: person.name };
}
