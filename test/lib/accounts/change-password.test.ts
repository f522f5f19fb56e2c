import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
import { changePassword } from '@/lib/accounts/change-password';
import { createToken } from '@/lib/accounts/create-token';
import { resetPassword } from '@/lib/accounts/reset-password';
import { sessionActor } from '@/lib/accounts/session-actor';
import { signIn } from '@/lib/accounts/sign-in';
import { tokenActor } from '@/lib/accounts/token-actor';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { ownerPassword, seedPerson, seedSite } from '@/test/setup/site';

const newPassword = 'another horse battery';
const context = { address: '192.0.2.1', userAgent: '' };
let number = 0;
let editor: Actor & { kind: 'person' };
let email = '';

const enter = (password: string) => signIn({ email, password }, context);

function usePerson(): void {
  useDatabase();
  beforeEach(async () => {
    if ((await database().site.count()) === 0) await seedSite();
    number += 1;
    editor = await seedPerson('editor', `Editor ${number}`);
    email = `editor-${number}@example.org`;
  });
}

describe('changePassword', () => {
  usePerson();

  it('replaces the password and ends the other sessions, with an event', async () => {
    const [here, there] = [await enter(ownerPassword), await enter(ownerPassword)];
    await changePassword(editor, { currentPassword: ownerPassword, newPassword }, here.sessionSecret);
    expect(await sessionActor(here.sessionSecret)).toMatchObject({ kind: 'person' });
    expect(await sessionActor(there.sessionSecret)).toEqual(anonymous);
    await expect(enter(ownerPassword)).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(enter(newPassword)).resolves.toHaveProperty('sessionSecret');
    const event = await database().event.findFirst({
      where: { type: 'person.password_changed', subjectId: editor.personId },
    });
    expect(event?.data).toBe('{"endedSessions":1}');
  });

  it('ends every session when none is to be kept', async () => {
    const { sessionSecret } = await enter(ownerPassword);
    await changePassword(editor, { currentPassword: ownerPassword, newPassword });
    expect(await sessionActor(sessionSecret)).toEqual(anonymous);
  });

  it('refuses a wrong current password, and stops guessing at it', async () => {
    const guess = () => changePassword(editor, { currentPassword: 'wrong', newPassword });
    for (let round = 0; round < 10; round += 1)
      await expect(guess()).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(guess()).rejects.toMatchObject({ code: 'too_many_requests' });
    await expect(enter(ownerPassword)).resolves.toHaveProperty('sessionSecret');
  });

  it('is not for tokens, the system or strangers', async () => {
    const { token } = await createToken(editor, { name: 't', scopes: ['content:write'] });
    const input = { currentPassword: ownerPassword, newPassword };
    await expect(changePassword(await tokenActor(token), input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changePassword(systemActor('test'), input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changePassword(anonymous, input)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

describe('resetPassword', () => {
  usePerson();

  it('lets a locked-out person in at once, and ends their sessions', async () => {
    const { sessionSecret } = await enter(ownerPassword);
    await enter('wrong').catch(() => undefined);
    await database().rateLimiterFlexible.updateMany({
      where: { key: { startsWith: 'sign-in-account' } },
      data: { points: 1000 },
    });
    await expect(enter(ownerPassword)).rejects.toMatchObject({ code: 'too_many_requests' });
    await resetPassword(systemActor('cli'), { email, newPassword });
    expect(await sessionActor(sessionSecret)).toEqual(anonymous);
    await expect(enter(newPassword)).resolves.toHaveProperty('sessionSecret');
  });

  it('finds the person by identifier too', async () => {
    await resetPassword(systemActor('cli'), { personId: editor.personId, newPassword });
    await expect(enter(newPassword)).resolves.toHaveProperty('sessionSecret');
  });

  it('refuses unknown people, and those who do not manage people', async () => {
    const system = systemActor('cli');
    await expect(resetPassword(system, { email: 'none@example.org', newPassword })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(resetPassword(editor, { personId: editor.personId, newPassword })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
