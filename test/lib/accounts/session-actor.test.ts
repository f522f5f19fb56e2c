import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { pruneAccounts } from '@/lib/accounts/prune-accounts';
import { sessionActor } from '@/lib/accounts/session-actor';
import { sessionCookieAttributes } from '@/lib/accounts/session-cookie';
import { signIn } from '@/lib/accounts/sign-in';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { ownerPassword, seedSite } from '@/test/setup/site';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date('2026-01-01T00:00:00Z').getTime();

describe('sessionActor', () => {
  useDatabase();
  let secret = '';
  beforeAll(async () => void (await seedSite()));
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const session = await signIn(
      { email: 'owner@example.org', password: ownerPassword },
      { address: '192.0.2.1', userAgent: 'Браузер x\ny' },
    );
    secret = session.sessionSecret;
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database().session.deleteMany();
  });

  it.each([undefined, '', 'unknown', '\0', '字'])('is anonymous for %j', async (unknown) => {
    expect(await sessionActor(unknown)).toEqual(anonymous);
  });

  it('writes that it was seen once a minute at most', async () => {
    vi.setSystemTime(start + 59_000);
    await sessionActor(secret);
    expect((await onlySession()).lastSeenAt.getTime()).toBe(start);
    vi.setSystemTime(start + minute);
    await sessionActor(secret);
    expect((await onlySession()).lastSeenAt.getTime()).toBe(start + minute);
  });

  it('lasts 30 days from when it was last seen', async () => {
    for (const days of [29, 58, 87]) {
      vi.setSystemTime(start + days * day);
      expect(await sessionActor(secret)).toMatchObject({ kind: 'person' });
    }
    vi.setSystemTime(start + 117 * day);
    expect(await sessionActor(secret)).toEqual(anonymous);
  });

  it('lasts 180 days at most, however busy', async () => {
    for (let days = 20; days < 180; days += 20) {
      vi.setSystemTime(start + days * day);
      expect(await sessionActor(secret)).toMatchObject({ kind: 'person' });
    }
    vi.setSystemTime(start + 180 * day);
    expect(await sessionActor(secret)).toEqual(anonymous);
  });

  it('is anonymous while its person is disabled', async () => {
    await database().person.updateMany({ data: { disabledAt: new Date() } });
    expect(await sessionActor(secret)).toEqual(anonymous);
    await database().person.updateMany({ data: { disabledAt: null } });
  });

  it('keeps the name of the browser in printable characters', async () => {
    expect((await onlySession()).userAgent).toBe(' xy');
  });

  it('is removed by pruning when it is over, not before', async () => {
    await pruneAccounts();
    expect(await database().session.count()).toBe(1);
    vi.setSystemTime(start + 31 * day);
    expect(await pruneAccounts()).toBeGreaterThanOrEqual(1);
    expect(await database().session.count()).toBe(0);
  });
});

describe("the session's cookie", () => {
  const expires = new Date('2026-06-30T00:00:00Z');

  it('is out of reach of scripts and of other sites', () => {
    expect(sessionCookieAttributes('http://127.0.0.1:3000', expires)).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
      expires,
    });
  });

  it('travels over TLS alone where the site has it', () => {
    expect(sessionCookieAttributes('https://notes.example.org', expires).secure).toBe(true);
  });
});

async function onlySession() {
  const [session, ...others] = await database().session.findMany();
  if (!session || others.length > 0) throw new Error('There is not one session.');
  return session;
}
