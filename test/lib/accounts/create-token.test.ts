import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
import { createToken } from '@/lib/accounts/create-token';
import { listTokens } from '@/lib/accounts/list-tokens';
import { revokeToken } from '@/lib/accounts/revoke-token';
import { tokenActor } from '@/lib/accounts/token-actor';
import { database } from '@/lib/db/database';
import { sha256 } from '@/lib/kernel/ids';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

type Person = Extract<Actor, { kind: 'person' }>;
const input = { name: 'Build', scopes: ['content:read', 'drafts:read'] } as const;
const make = (actor: Actor, changes = {}) => createToken(actor, { ...input, scopes: [...input.scopes], ...changes });

describe('tokens', () => {
  useDatabase();
  let owner: Person;
  let author: Person;
  beforeAll(async () => {
    owner = await seedSite();
    author = await seedPerson('author', 'Author');
  });
  afterEach(() => vi.useRealTimers());

  it('act for their person within their scopes', async () => {
    const { id, token } = await make(author, { scopes: ['content:write', 'content:write'] });
    expect(token).toMatch(/^scholium_[\w-]{43}$/);
    const actor = { kind: 'token', tokenId: id, personId: author.personId, role: 'author', scopes: ['content:write'] };
    expect(await tokenActor(token)).toEqual(actor);
  });

  it('are stored as a hash and shown once', async () => {
    const { id, token } = await make(owner);
    const row = await database().apiToken.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(sha256(token));
    expect(row.prefix).toBe(token.slice(0, 15));
    expect(JSON.stringify([row, await listTokens(owner), await database().event.findMany()])).not.toContain(token);
    expect(JSON.stringify(await listTokens(owner))).not.toContain(row.tokenHash);
  });

  it.each(['', 'scholium_', 'scholium_unknown', '字\0', 'x'.repeat(10_000)])(
    'are refused when unknown: %j',
    async (token) => {
      await expect(tokenActor(token)).rejects.toMatchObject({ code: 'invalid_token', details: {} });
    },
  );

  it('end at their date', async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { token } = await make(owner, { expiresAt });
    expect(await tokenActor(token)).toMatchObject({ kind: 'token' });
    vi.useFakeTimers({ toFake: ['Date'], now: expiresAt });
    await expect(tokenActor(token)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it('end when they are revoked, once, with one event', async () => {
    const { id, token } = await make(owner);
    await revokeToken(owner, id);
    await revokeToken(owner, id);
    await expect(tokenActor(token)).rejects.toMatchObject({ code: 'invalid_token' });
    expect(await database().event.count({ where: { type: 'token.revoked', subjectId: id } })).toBe(1);
    expect((await listTokens(owner)).find((row) => row.id === id)?.revokedAt).toBeInstanceOf(Date);
  });

  it('note their use once a minute at most', async () => {
    const { id, token } = await make(owner);
    const lastUsed = async () => (await database().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    expect(await lastUsed()).toBeUndefined();
    for (const [later, expected] of [
      [0, 0],
      [59_000, 0],
      [60_000, 60_000],
    ] as const) {
      vi.setSystemTime(start + later);
      await tokenActor(token);
      expect(await lastUsed()).toBe(start + expected);
    }
  });

  it("are each person's own; an owner sees and ends all", async () => {
    const other = await seedPerson('editor', 'Other');
    const mine = await make(author);
    const theirs = await make(other);
    const seen = (await listTokens(author)).map(({ id }) => id);
    expect(seen).toContain(mine.id);
    expect(seen).not.toContain(theirs.id);
    await expect(revokeToken(author, theirs.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      createToken(author, { name: 'x', scopes: ['content:read'] }, { personId: owner.personId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listTokens(owner)).map(({ id }) => id)).toEqual(expect.arrayContaining([mine.id, theirs.id]));
    await revokeToken(owner, theirs.id);
    await expect(tokenActor(theirs.token)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it('cannot make, list or end tokens themselves', async () => {
    const { id, token } = await make(owner, { scopes: ['content:read', 'content:write', 'drafts:read'] });
    const actor = await tokenActor(token);
    await expect(make(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listTokens(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeToken(actor, id)).rejects.toMatchObject({ code: 'forbidden' });
    for (const attempt of [make(anonymous), listTokens(anonymous), revokeToken(anonymous, id)]) {
      await expect(attempt).rejects.toMatchObject({ code: 'not_signed_in' });
    }
  });

  it('made by the system act for the named person, else for the first owner', async () => {
    const system = systemActor('cli');
    expect(await tokenActor((await make(system)).token)).toMatchObject({ personId: owner.personId, role: 'owner' });
    const named = await createToken(system, { name: 'x', scopes: ['content:read'] }, { personId: author.personId });
    expect(await tokenActor(named.token)).toMatchObject({ personId: author.personId });
    const nobody = createToken(system, { name: 'x', scopes: ['content:read'] }, { personId: 'none' });
    await expect(nobody).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are not made with an end in the past', async () => {
    await expect(make(owner, { expiresAt: new Date(0) })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('with a scope that is no scope any more lose that scope', async () => {
    const { id, token } = await make(owner);
    await database().apiToken.update({ where: { id }, data: { scopes: 'content:read everything' } });
    expect(await tokenActor(token)).toMatchObject({ scopes: ['content:read'] });
  });
});
