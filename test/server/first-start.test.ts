import { describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { setUpFromEnvironment } from '@/server/first-start';

const owner = { OWNER_EMAIL: 'Ada@Example.org', OWNER_PASSWORD: 'correct horse' };

describe('set-up from the environment', () => {
  it('takes the name from the address, and is undefined without an owner', () => {
    expect(setUpFromEnvironment(readEnvironment({ ...owner, SITE_NAME: ' Notes ' }))).toMatchObject({
      siteName: 'Notes',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'correct horse',
      demoContent: false,
    });
    expect(setUpFromEnvironment(readEnvironment(owner))?.siteName).toBe('Scholium');
    expect(setUpFromEnvironment(readEnvironment({ SITE_NAME: 'x'.repeat(300) }))).toBeUndefined();
  });

  it.each([
    [{ OWNER_EMAIL: 'nobody' }, /OWNER_EMAIL: must be an e-mail/],
    [{ OWNER_EMAIL: `${'a'.repeat(300)}@example.org` }, /OWNER_EMAIL/],
    [{ OWNER_PASSWORD: 'short' }, /OWNER_PASSWORD: must have at least 10 characters/],
    [{ OWNER_PASSWORD: 'x'.repeat(201) }, /OWNER_PASSWORD/],
    [{ SITE_NAME: 'x'.repeat(201) }, /SITE_NAME/],
    [{ SITE_NAME: 'a\nb' }, /SITE_NAME: must be one line/],
  ])('refuses %j by the name of the variable', (given, reason) => {
    const environment = readEnvironment({ ...owner, ...given });
    expect(() => setUpFromEnvironment(environment)).toThrow(reason);
  });
});
