import type { PersonInput } from '@/lib/contract/account';
import type { Queryable, Transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type PersonView, personColumns, presentPerson } from './person-view';

/**
 * Inserts a person in the caller's transaction, with its event. Both set-up and `createPerson` use this.
 * Throws email_taken `{ email }` and slug_taken `{ slug }`.
 */
export async function insertPerson(
  tx: Transaction,
  actor: string,
  input: Omit<PersonInput, 'password'> & { passwordHash: string },
): Promise<PersonView> {
  const { name, email, role, passwordHash } = input;
  await refuseTaken(tx, { email, slug: input.slug });
  const slug = input.slug ?? (await freePersonSlug(tx, name));
  const data = { id: newId(), name, email, role, slug, passwordHash };
  const person = await tx.person.create({ data, select: personColumns });
  await recordEvent(tx, { type: 'person.created', subjectId: person.id, actor, data: { role } });
  return presentPerson(person);
}

/** Throws email_taken or slug_taken if a person other than `exceptId` has one of them. */
export async function refuseTaken(
  tx: Transaction,
  values: { email?: string | undefined; slug?: string | undefined },
  exceptId = '',
): Promise<void> {
  const others = { NOT: { id: exceptId } };
  const { email, slug } = values;
  if (email !== undefined && (await tx.person.count({ where: { email, ...others } })) > 0) {
    throw new ScholiumError('email_taken', { email });
  }
  if (slug !== undefined && (await tx.person.count({ where: { slug, ...others } })) > 0) {
    throw new ScholiumError('slug_taken', { slug });
  }
}

/** A free slug for a person of this name: its letters and digits in any script, with `-2` and so on if taken. */
async function freePersonSlug(queryable: Queryable, name: string): Promise<string> {
  const wantedSlug = slugOf(name);
  const takenSlugs = await queryable.person.findMany({
    where: { slug: { startsWith: wantedSlug } },
    select: { slug: true },
  });
  const slugs = new Set(takenSlugs.map((person) => person.slug));
  let slug = wantedSlug;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${wantedSlug}-${number}`;
  return slug;
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Ll}\p{Lo}\p{N}]+/gu);
  return words?.join('-') ?? 'author';
}
