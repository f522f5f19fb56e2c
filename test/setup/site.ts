import type { Actor } from '@/lib/accounts/actor';
import { systemActor } from '@/lib/accounts/actor';
import { createPerson } from '@/lib/accounts/create-person';
import type { Role } from '@/lib/contract/account';
import type { Language } from '@/lib/kernel/language';
import { openSetUp } from '@/lib/site/open-set-up';
import { setUpSite } from '@/lib/site/set-up-site';

export const ownerPassword = 'correct horse battery';

/** Sets the site up through its one-use link, as a person does, and gives its owner. */
export async function seedSite(
  changes: { language?: Language; timeZone?: string } = {},
): Promise<Extract<Actor, { kind: 'person' }>> {
  const token = await openSetUp();
  if (token === null) throw new Error('This database has a site already.');
  const { ownerId } = await setUpSite(token, {
    siteName: 'Test site',
    language: changes.language ?? 'en',
    timeZone: changes.timeZone ?? 'UTC',
    name: 'Owner',
    email: 'owner@example.org',
    password: ownerPassword,
    demoContent: false,
  });
  return { kind: 'person', personId: ownerId, role: 'owner', name: 'Owner' };
}

/** One more person of `role`, with `ownerPassword` as password. */
export async function seedPerson(role: Role, name: string): Promise<Extract<Actor, { kind: 'person' }>> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@example.org`;
  const person = await createPerson(systemActor('test'), { name, email, role, password: ownerPassword });
  return { kind: 'person', personId: person.id, role, name };
}
