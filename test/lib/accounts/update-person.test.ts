import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
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
