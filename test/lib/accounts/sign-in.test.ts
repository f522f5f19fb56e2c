import { parseOptions, verify } from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { hashPassword, verifyPassword } from '@/lib/accounts/password-hash';
import { sessionActor } from '@/lib/accounts/session-actor';
import { type SignInContext, signIn } from '@/lib/accounts/sign-in';
import { signOut } from '@/lib/accounts/sign-out';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { ownerPassword, seedPerson, seedSite } from '@/test/setup/site';

// The real function, watched: wall-clock time says nothing on a busy machine, the work done does.
// Another file may have read the modules with the real one.
vi.hoisted(() => vi.resetModules());
vi.mock(import('@node-rs/argon2'), async (original) => {
  const library = await original();
  return { ...library, verify: vi.fn(library.verify) };
});

const email = 'owner@example.org';
const right = { email, password: ownerPassword };
const wrong = { email, password: 'wrong horse battery' };
let address = 0;

/** A context whose address no other try has used. */
function somewhere(): SignInContext {
  address += 1;
  return { address: `192.0.2.${address}`, userAgent: 'test' };
}

describe('signIn', () => {
  useDatabase();
  beforeAll(async () => {
    await seedSite();
    await seedPerson('author', 'Disabled');
    await database().person.updateMany({ where: { name: 'Disabled' }, data: { disabledAt: new Date() } });
  });
  beforeEach(async () => {
    await database().rateLimiterFlexible.deleteMany();
  });

  it('starts a session', async () => {
    const { sessionSecret, personId } = await signIn(right, somewhere());
    expect(await sessionActor(sessionSecret)).toEqual({ kind: 'person', personId, role: 'owner', name: 'Owner' });
    const event = await database().event.findFirst({ where: { type: 'session.started' }, orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ subjectId: personId, actor: `person:${personId}` });
  });

  it('gives another secret each time, and ends the session that the browser had', async () => {
    const first = await signIn(right, somewhere());
    const second = await signIn(right, { ...somewhere(), previousSecret: first.sessionSecret });
    expect(second.sessionSecret).not.toBe(first.sessionSecret);
    expect(await sessionActor(first.sessionSecret)).toEqual(anonymous);
    expect(await sessionActor(second.sessionSecret)).toMatchObject({ kind: 'person' });
  });

  it('never takes up a secret that the browser brings along', async () => {
    const { sessionSecret } = await signIn(right, { ...somewhere(), previousSecret: 'chosen-by-an-attacker' });
    expect(sessionSecret).not.toBe('chosen-by-an-attacker');
    expect(await sessionActor('chosen-by-an-attacker')).toEqual(anonymous);
  });

  it('answers alike for a wrong password, an unknown person and a disabled one', async () => {
    const tries = [wrong, { ...right, email: 'nobody@example.org' }, { ...right, email: 'disabled@example.org' }];
    const answers = await Promise.all(
      tries.map((input) => signIn(input, somewhere()).catch(({ code, details }) => ({ code, details }))),
    );
    expect(answers).toEqual(Array(3).fill({ code: 'wrong_credentials', details: {} }));
  });

  it('does the work of one verification, at one cost, for everyone', async () => {
    const cost = parseOptions(await hashPassword('any password'));
    for (const of of [email, 'nobody@example.org', 'disabled@example.org']) {
      vi.mocked(verify).mockClear();
      await signIn({ email: of, password: 'wrong horse battery' }, somewhere()).catch(() => undefined);
      expect(vi.mocked(verify).mock.calls.map(([hash]) => parseOptions(hash))).toEqual([cost]);
    }
  });

  it('stops one address guessing at one account, for a while that it tells', async () => {
    const here = somewhere();
    for (let number = 1; number <= 10; number += 1) {
      await expect(signIn(wrong, here)).rejects.toMatchObject({ code: 'wrong_credentials' });
    }
    const stopped = await signIn(right, here).catch((error) => error);
    expect(stopped).toMatchObject({ code: 'too_many_requests' });
    expect(stopped.details.retryAfterSeconds).toBeGreaterThan(600);
    expect(stopped.details.retryAfterSeconds).toBeLessThanOrEqual(900);
    await expect(signIn(right, somewhere())).resolves.toHaveProperty('sessionSecret');
  });

  it("counts a disabled person's right password like a wrong one", async () => {
    const here = somewhere();
    const attempt = () => signIn({ ...right, email: 'disabled@example.org' }, here);
    for (let number = 1; number <= 10; number += 1)
      await expect(attempt()).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(attempt()).rejects.toMatchObject({ code: 'too_many_requests' });
  });

  it('counts guesses that are sent at once', async () => {
    const here = somewhere();
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => signIn(wrong, here)));
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'in'));
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(20);
  });

  it('stops guesses at one account from many addresses', async () => {
    await spend('sign-in-account');
    await expect(signIn(right, somewhere())).rejects.toMatchObject({ code: 'too_many_requests' });
    await expect(signIn({ ...right, email: 'nobody@example.org' }, somewhere())).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
  });

  it('stops one address, or one IPv6 customer, guessing at many accounts', async () => {
    const from = (suffix: string) => ({ address: `2001:db8:1:2::${suffix}`, userAgent: '' });
    await signIn({ ...wrong, email: 'a@example.org' }, from('1')).catch(() => undefined);
    await spend('sign-in-address', 'a@example.org', from('1'));
    await expect(signIn(right, from('ffff'))).rejects.toMatchObject({ code: 'too_many_requests' });
    await expect(signIn(right, { address: '2001:db8:1:3::1', userAgent: '' })).resolves.toHaveProperty('personId');
  });

  it('does not count a try that is sent away because too many passwords wait', async () => {
    const here = somewhere();
    let letGo: (fits: boolean) => void = () => undefined;
    vi.mocked(verify).mockReturnValueOnce(
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    const first = verifyPassword(undefined, 'x');
    await expect.poll(() => vi.mocked(verify).mock.lastCall?.[1]).toBe('x');
    const line = Promise.allSettled([first, ...Array.from({ length: 50 }, () => verifyPassword(undefined, 'y'))]);
    const busy = { code: 'too_many_requests', details: { retryAfterSeconds: 5 } };
    for (let number = 1; number <= 12; number += 1) await expect(signIn(wrong, here)).rejects.toMatchObject(busy);
    letGo(false);
    await line;
    await expect(signIn(right, here)).resolves.toHaveProperty('sessionSecret');
  });

  it('forgets what was counted after the right password', async () => {
    const here = somewhere();
    for (let round = 0; round < 2; round += 1) {
      for (let number = 1; number <= 9; number += 1) await signIn(wrong, here).catch(() => undefined);
      await expect(signIn(right, here)).resolves.toHaveProperty('sessionSecret');
    }
  });

  it('does not write down who was tried', async () => {
    await signIn({ ...right, email: 'stranger@example.org' }, somewhere()).catch(() => undefined);
    const rows = JSON.stringify(await database().rateLimiterFlexible.findMany());
    expect(rows).toContain('sign-in-account');
    expect(rows).not.toContain('stranger');
    expect(rows).not.toContain('192.0.2');
  });
});

describe('signOut', () => {
  useDatabase();
  beforeAll(async () => void (await seedSite()));

  it('ends that session at once and leaves the others', async () => {
    const [here, there] = [await signIn(right, somewhere()), await signIn(right, somewhere())];
    await signOut(here.sessionSecret);
    expect(await sessionActor(here.sessionSecret)).toEqual(anonymous);
    expect(await sessionActor(there.sessionSecret)).toMatchObject({ kind: 'person' });
    expect(await database().event.count({ where: { type: 'session.ended', subjectId: here.personId } })).toBe(1);
  });

  it('takes a secret that no session has for signed out', async () => {
    await expect(signOut('unknown')).resolves.toBeUndefined();
  });
});

describe('passwords', () => {
  it('that are verified at once wait in a line of 50, and the rest is told to come again', async () => {
    const tries = Array.from({ length: 60 }, () => verifyPassword(undefined, 'x').catch((error: unknown) => error));
    const answers = await Promise.all(tries);
    const refused = answers.filter((answer) => answer !== false);
    expect(refused.length).toBeGreaterThanOrEqual(9);
    expect(refused.length).toBeLessThanOrEqual(10);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'too_many_requests', details: { retryAfterSeconds: 5 } });
    expect(await verifyPassword(undefined, 'x')).toBe(false);
  });

  it('fit when typed in another form of the same characters', async () => {
    const hash = await hashPassword('Ｐａｓｓｗｏｒｔ ü\u0308 ﬁ 密码密码');
    expect(await verifyPassword(hash, 'Passwort ü\u0308 fi 密码密码'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(hash, 'Passwort ü fi 密码密码')).toBe(false);
  });

  it('are hashed with argon2id and a salt of their own', async () => {
    const [one, two] = [await hashPassword('the same words'), await hashPassword('the same words')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });
});

/** Uses up a counter that one try has started. */
async function spend(prefix: string, of = email, from = somewhere()): Promise<void> {
  await signIn({ email: of, password: 'wrong' }, from).catch(() => undefined);
  await database().rateLimiterFlexible.updateMany({ where: { key: { startsWith: prefix } }, data: { points: 60 } });
}
