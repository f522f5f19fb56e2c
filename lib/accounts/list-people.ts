import { database } from '@/lib/db/database';
import type { Actor } from './actor';
import { type PersonView, personColumns, presentPerson } from './person-view';
import { authorize } from './policy';

/** All people, including disabled ones, by name. Needs `people.manage`. */
export async function listPeople(actor: Actor): Promise<PersonView[]> {
  authorize(actor, 'people.manage');
  const rows = await database().person.findMany({ select: personColumns, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(presentPerson);
}
