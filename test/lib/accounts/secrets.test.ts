import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { changePassword } from '@/lib/accounts/change-password';
import { createToken } from '@/lib/accounts/create-token';
import { resetPassword } from '@/lib/accounts/reset-password';
import { sessionActor } from '@/lib/accounts/session-actor';
import { signIn } from '@/lib/accounts/sign-in';
import { signOut } from '@/lib/accounts/sign-out';
import { tokenActor } from '@/lib/accounts/token-actor';
import { database } from '@/lib/db/database';
import { log, openLog } from '@/lib/kernel/log';
import { registerProcessState } from '@/lib/kernel/process-state';
import { openSetUp } from '@/lib/site/open-set-up';
import { setUpSite } from '@/lib/site/set-up-site';
import { useDatabase } from '@/test/setup/database';

const context = { address: '192.0.2.1', userAgent: 'test' };
const passwords = ['first horse battery', 'second horse battery', 'third horse battery', 'guessed horse battery'];
const [first = '', second = '', third = '', guessed = ''] = passwords;

describe('secrets', () => {
  useDatabase();
  const lines: string[] = [];
  const secrets = [...passwords];
  const answers: unknown[] = [];

  beforeAll(async () => {
    const lineSink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    registerProcessState('log', pino({ level: 'trace', base: null }, lineSink));
    await walk();
  });
  afterAll(() => void openLog('silent'));

  /** A life of the accounts, good tries and bad; every secret that was given out or typed is in `secrets`. */
  async function walk(): Promise<void> {
    const link = keep(await openSetUp());
    const site = { siteName: 'S', language: 'en', timeZone: 'UTC', name: 'Owner', email: 'owner@example.org' } as const;
    const { sessionSecret, ownerId } = await setUpSite(link, { ...site, password: first, demoContent: false });
    const owner = await sessionActor(keep(sessionSecret));
    await fail(signIn({ email: 'owner@example.org', password: guessed }, context));
    await fail(signIn({ email: 'nobody@example.org', password: guessed }, context));
    await fail(signIn({ email: guessed, password: { guessed } } as never, context));
    const entered = await signIn({ email: 'owner@example.org', password: first }, context);
    await changePassword(owner, { currentPassword: first, newPassword: second }, keep(entered.sessionSecret));
    await fail(changePassword(owner, { currentPassword: guessed, newPassword: third }));
    await resetPassword(systemActor('cli'), { personId: ownerId, newPassword: third });
    const { token } = await createToken(owner, { name: 'build', scopes: ['content:read'] });
    await tokenActor(keep(token));
    await fail(tokenActor(`${token}x`));
    await signOut(keep((await signIn({ email: 'owner@example.org', password: third }, context)).sessionSecret));
    log().info('the walk has ended');
  }

  function keep(secret: string | null): string {
    if (!secret) throw new Error('There is no secret.');
    secrets.push(secret);
    return secret;
  }

  async function fail(attempt: Promise<unknown>): Promise<void> {
    const error = await attempt.then(
      () => Promise.reject(new Error('It was let through.')),
      (reason: Error & { details?: unknown }) => reason,
    );
    answers.push({ message: error.message, details: error.details });
  }

  it('are in no line of the log', () => {
    const text = lines.join('');
    expect(text).toContain('a sign-in was refused');
    expect(text).toContain('the walk has ended');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('are in no error', () => {
    expect(answers).toHaveLength(5);
    for (const secret of secrets) expect(JSON.stringify(answers)).not.toContain(secret);
  });

  it('are in no table, only their hashes are', async () => {
    const client = database();
    const tables = await Promise.all([
      client.person.findMany(),
      client.session.findMany(),
      client.apiToken.findMany(),
      client.oneUseLink.findMany(),
      client.event.findMany(),
      client.rateLimiterFlexible.findMany(),
      client.site.findMany(),
    ]);
    const text = JSON.stringify(tables);
    expect(text).toContain('$argon2id$');
    expect(secrets).toHaveLength(9);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});
