import { beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { createPerson } from '@/lib/accounts/create-person';
import { sessionActor } from '@/lib/accounts/session-actor';
import { signIn } from '@/lib/accounts/sign-in';
import type { SetUpInput } from '@/lib/contract/site';
import { database } from '@/lib/db/database';
import { openSetUp, setUpIsOpen, setUpLinkIsValid } from '@/lib/site/open-set-up';
import { readSite, requireSite } from '@/lib/site/read-site';
import { setUpHeadless } from '@/lib/site/set-up-headless';
import { setUpSite } from '@/lib/site/set-up-site';
import { useDatabase } from '@/test/setup/database';

const input: SetUpInput = {
  siteName: '数学笔记',
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  password: 'correct horse battery',
  demoContent: false,
};

/** Back to a database that has no site yet. */
async function forgetSite(): Promise<void> {
  await database().person.deleteMany();
  await database().site.deleteMany();
  await database().oneUseLink.deleteMany();
  await database().event.deleteMany();
}

async function openLink(): Promise<string> {
  const secret = await openSetUp();
  if (secret === null) throw new Error('Set-up is closed.');
  return secret;
}

describe('set-up through the link', () => {
  useDatabase();
  beforeEach(forgetSite);

  it('makes the site and its owner, and signs the owner in', async () => {
    const { sessionSecret, ownerId } = await setUpSite(await openLink(), input);
    expect(await readSite()).toEqual({
      name: '数学笔记',
      description: '',
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      pageSize: 10,
      publishSources: false,
      version: 1,
    });
    const actor = { kind: 'person', personId: ownerId, role: 'owner', name: 'Ada Lovelace' };
    expect(await sessionActor(sessionSecret)).toEqual(actor);
    const types = (await database().event.findMany({ orderBy: { id: 'asc' } })).map(({ type }) => type);
    expect(types).toEqual(['person.created', 'site.set_up', 'session.started']);
  });

  it('has no site before', async () => {
    expect(await readSite()).toBeNull();
    await expect(requireSite()).rejects.toMatchObject({ code: 'not_found' });
    const { name, email, password } = input;
    const early = createPerson(systemActor('test'), { name, email, password, role: 'owner' });
    await expect(early).rejects.toMatchObject({ code: 'not_in_this_state' });
  });

  it('stores the hash of the link alone', async () => {
    const secret = await openLink();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await database().oneUseLink.findMany())).not.toContain(secret);
  });

  it('refuses a link that is unknown, over an hour old or for another purpose', async () => {
    const secret = await openLink();
    await expect(setUpSite('x'.repeat(43), input)).rejects.toMatchObject({ code: 'expired_link' });
    await database().oneUseLink.updateMany({ data: { purpose: 'password-reset' } });
    await expect(setUpSite(secret, input)).rejects.toMatchObject({ code: 'expired_link' });
    await database().oneUseLink.updateMany({ data: { purpose: 'set-up', expiresAt: new Date(Date.now() - 1) } });
    expect(await setUpLinkIsValid(secret)).toBe(false);
    await expect(setUpSite(secret, input)).rejects.toMatchObject({ code: 'expired_link' });
    expect(await setUpIsOpen()).toBe(true);
  });

  it('lasts an hour', async () => {
    await openLink();
    const [link] = await database().oneUseLink.findMany();
    expect(Math.round(((link?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000)).toBe(60);
  });

  it('is closed once a person exists: no link opens, an unused one is dead', async () => {
    const [used, unused] = [await openLink(), await openLink()];
    await setUpSite(used, input);
    expect(await openSetUp()).toBeNull();
    expect(await setUpIsOpen()).toBe(false);
    expect(await setUpLinkIsValid(unused)).toBe(false);
    for (const secret of [used, unused]) {
      await expect(setUpSite(secret, input)).rejects.toMatchObject({ code: 'setup_closed' });
    }
    expect(await database().oneUseLink.count()).toBe(0);
  });

  it.each(['one link', 'two links'])('lets exactly one of two simultaneous set-ups through %s win', async (links) => {
    const first = await openLink();
    const second = links === 'one link' ? first : await openLink();
    const results = await Promise.allSettled([
      setUpSite(first, input),
      setUpSite(second, { ...input, email: 'eve@example.org', siteName: 'Other' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'setup_closed' } });
    expect(await database().person.count()).toBe(1);
    expect(await database().session.count()).toBe(1);
  });
});

describe('headless set-up', () => {
  useDatabase();
  beforeEach(forgetSite);
  const { demoContent: _, ...given } = input;

  it('makes the site once, and its owner can sign in', async () => {
    expect(await setUpHeadless({ ...given, siteName: 'Notes' })).toBe(true);
    expect(await setUpHeadless({ ...given, siteName: 'Other' })).toBe(false);
    expect((await requireSite()).name).toBe('Notes');
    const { sessionSecret } = await signIn(
      { email: input.email, password: input.password },
      { address: '192.0.2.1', userAgent: '' },
    );
    expect(await sessionActor(sessionSecret)).toMatchObject({ role: 'owner' });
  });

  it('closes set-up: a link that was printed is dead', async () => {
    const secret = await openLink();
    await setUpHeadless(given);
    expect(await setUpLinkIsValid(secret)).toBe(false);
    expect(await openSetUp()).toBeNull();
  });

  it('happens once when two instances boot together', async () => {
    const results = await Promise.all([setUpHeadless(given), setUpHeadless(given)]);
    expect(results.sort()).toEqual([false, true]);
    expect(await database().person.count()).toBe(1);
  });
});
