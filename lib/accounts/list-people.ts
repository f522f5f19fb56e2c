import { database } from '@/lib/db/database';
import type { Actor } from './actor';
import { type PersonView, personColumns, presentPerson } from './person-view';
import { authorize } from './policy';

/** Everyone who has or had access, by name. For those who manage people. */
export async function listPeople(actor: Actor): Promise<PersonView[]> {
  authorize(actor, 'people.manage');
  const rows = await database().person.findMany({ select: personColumns, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(presentPerson);
}
