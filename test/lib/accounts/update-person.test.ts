import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
import { createPerson } from '@/lib/accounts/create-person';
import { createToken } from '@/lib/accounts/create-token';
import { listPeople } from '@/lib/accounts/list-people';
import { readProfile } from '@/lib/accounts/read-profile';
import { sessionActor } from '@/lib/accounts/session-actor';
import { signIn } from '@/lib/accounts/sign-in';
import { tokenActor } from '@/lib/accounts/token-actor';
import { updatePerson } from '@/lib/accounts/update-person';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { ownerPassword, seedPerson, seedSite } from '@/test/setup/site';

type Person = Extract<Actor, { kind: 'person' }>;
const system = systemActor('test');
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
    const again = createPerson(owner, { ...input, email: 'EVE@example.org' });
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

describe('updatePerson', () => {
  useDatabase();
  let owner: Person;
  let number = 0;
  let author: Person;
  beforeAll(async () => {
    owner = await seedSite();
  });
  beforeEach(async () => {
    number += 1;
    author = await seedPerson('author', `Author ${number}`);
  });
  const session = async () => {
    const email = `author-${number}@example.org`;
    return (await signIn({ email, password: ownerPassword }, { address: '192.0.2.1', userAgent: '' })).sessionSecret;
  };

  it.each([{ role: 'editor' }, { disabled: true }] as const)(
    'ends the sessions of a person with %j',
    async (changes) => {
      const secret = await session();
      await updatePerson(owner, { personId: author.personId, changes });
      expect(await sessionActor(secret)).toEqual(anonymous);
      expect(await database().session.count({ where: { personId: author.personId } })).toBe(0);
    },
  );

  it('leaves the sessions of a person with a new name', async () => {
    const secret = await session();
    await updatePerson(owner, { personId: author.personId, changes: { name: 'New Name' } });
    expect(await sessionActor(secret)).toMatchObject({ name: 'New Name' });
  });

  it('gives tokens the new role at once, and stops those of a disabled person', async () => {
    const { token } = await createToken(author, { name: 't', scopes: ['content:read'] });
    await updatePerson(owner, { personId: author.personId, changes: { role: 'editor' } });
    expect(await tokenActor(token)).toMatchObject({ role: 'editor' });
    await updatePerson(owner, { personId: author.personId, changes: { disabled: true } });
    await expect(tokenActor(token)).rejects.toMatchObject({ code: 'invalid_token' });
    await updatePerson(owner, { personId: author.personId, changes: { disabled: false } });
    expect(await tokenActor(token)).toMatchObject({ kind: 'token' });
  });

  it('refuses a stale version, an unknown person and what is taken', async () => {
    const { personId } = author;
    await updatePerson(owner, { personId, version: 1, changes: { name: 'Second' } });
    const stale = updatePerson(owner, { personId, version: 1, changes: { name: 'Third' } });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details: { sent: 1, current: 2 } });
    await expect(updatePerson(owner, { personId: 'none', changes: { name: 'x' } })).rejects.toMatchObject({
      code: 'not_found',
    });
    const taken = updatePerson(owner, { personId, changes: { email: 'owner@example.org' } });
    await expect(taken).rejects.toMatchObject({ code: 'email_taken' });
    await expect(updatePerson(owner, { personId, changes: { slug: 'owner' } })).rejects.toMatchObject({
      code: 'slug_taken',
    });
  });

  it('lets people change their own name and language, and nothing else of theirs', async () => {
    const { personId } = author;
    await updatePerson(author, { personId, changes: { name: 'My Name', language: 'zh' } });
    expect(await readProfile(author)).toMatchObject({ name: 'My Name', language: 'zh', role: 'author' });
    for (const changes of [
      { role: 'owner' },
      { email: 'me@example.org' },
      { slug: 'me' },
      { disabled: true },
    ] as const) {
      await expect(updatePerson(author, { personId, changes })).rejects.toMatchObject({ code: 'forbidden' });
    }
    const other = updatePerson(author, { personId: owner.personId, changes: { name: 'Theirs' } });
    await expect(other).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is out of reach of a token, also its own person', async () => {
    const { token } = await createToken(owner, { name: 't', scopes: ['content:write', 'drafts:read'] });
    const changes = { name: 'By token' };
    const refused = updatePerson(await tokenActor(token), { personId: owner.personId, changes });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([
    { passwordHash: 'x' },
    { version: 9 },
    { role: 'god' },
    { role: { set: 'owner' } },
    { email: { set: 'x@y.org' } },
    { disabledAt: null },
  ])('refuses %j', async (changes) => {
    const refused = updatePerson(owner, { personId: author.personId, changes: changes as never });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('refuses an object in the place of the person', async () => {
    const everyone = { not: '' } as unknown as string;
    await expect(updatePerson(owner, { personId: everyone, changes: { name: 'x' } })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the last owner', () => {
  useDatabase();
  let owner: Person;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it.each([{ role: 'editor' }, { disabled: true }] as const)(
    'cannot be made %j, and stays signed in',
    async (changes) => {
      const { sessionSecret } = await signIn(
        { email: 'owner@example.org', password: ownerPassword },
        { address: '192.0.2.1', userAgent: '' },
      );
      const refused = updatePerson(system, { personId: owner.personId, changes });
      await expect(refused).rejects.toMatchObject({ code: 'last_owner' });
      expect(await sessionActor(sessionSecret)).toMatchObject({ role: 'owner' });
    },
  );

  it('is one who can sign in: a disabled second owner does not count', async () => {
    const second = await seedPerson('owner', 'Second');
    await updatePerson(owner, { personId: second.personId, changes: { disabled: true } });
    const refused = updatePerson(owner, { personId: owner.personId, changes: { role: 'author' } });
    await expect(refused).rejects.toMatchObject({ code: 'last_owner' });
    await updatePerson(owner, { personId: second.personId, changes: { disabled: false } });
  });

  it('remains when two owners demote one another at once', async () => {
    const people = await listPeople(system);
    const owners = people.filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(2);
    const demote = (personId: string) => updatePerson(system, { personId, changes: { role: 'editor' } });
    const results = await Promise.allSettled(owners.map(({ id }) => demote(id)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last_owner' } });
  });
});
