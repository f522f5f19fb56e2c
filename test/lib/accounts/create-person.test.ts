import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { createPerson } from '@/lib/accounts/create-person';
import { listPeople } from '@/lib/accounts/list-people';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

type Person = Extract<Actor, { kind: 'person' }>;
const password = 'correct horse battery';

describe('createPerson', () => {
  useDatabase();
  let owner: Person;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it('makes an address part from the name, in its own script, and counts up when it is taken', async () => {
    const names = ['李雷', '李雷', 'Ada  M. Lovelace', '…'];
    const slugs: string[] = [];
    for (const [index, name] of names.entries()) {
      slugs.push((await createPerson(owner, { name, email: `p${index}@example.org`, role: 'author', password })).slug);
    }
    expect(slugs).toEqual(['李雷', '李雷-2', 'ada-m-lovelace', 'author']);
  });

  it('refuses an address or address part that is taken', async () => {
    const input = { name: 'Eve', role: 'author', password } as const;
    await createPerson(owner, { ...input, email: 'eve@example.org', slug: 'eve' });
    const again = createPerson(owner, { ...input, email: 'eve@example.org' });
    await expect(again).rejects.toMatchObject({ code: 'email_taken', details: { email: 'eve@example.org' } });
    const slug = createPerson(owner, { ...input, email: 'eve2@example.org', slug: 'eve' });
    await expect(slug).rejects.toMatchObject({ code: 'slug_taken', details: { slug: 'eve' } });
  });

  it('lets one of several with one address through', async () => {
    const input = { name: 'Twin', email: 'twin@example.org', role: 'author', password } as const;
    const results = await Promise.allSettled([
      createPerson(owner, input),
      createPerson(owner, input),
      createPerson(owner, input),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason.code).toBe('email_taken');
  });

  it('never gives or lists the hash of a password', async () => {
    const person = await createPerson(owner, { name: 'Kept', email: 'kept@example.org', role: 'editor', password });
    expect(Object.keys(person).sort()).toEqual([
      'createdAt',
      'disabledAt',
      'email',
      'id',
      'language',
      'name',
      'role',
      'slug',
      'version',
    ]);
    expect(JSON.stringify(await listPeople(owner))).not.toMatch(/argon2|passwordHash/);
  });

  it('and listing people are for owners', async () => {
    const input = { name: 'No', email: 'no@example.org', role: 'owner', password } as const;
    for (const actor of [await seedPerson('editor', 'Editor'), await seedPerson('author', 'Author')]) {
      await expect(createPerson(actor, input)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(listPeople(actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(listPeople(anonymous)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
