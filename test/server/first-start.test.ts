import { describe, expect, it } from 'vitest';
import { setUpFromEnvironment } from '@/server/first-start';

const owner = { email: ' Ada@Example.org ', password: 'correct horse' };

describe('set-up from the environment', () => {
  it('takes the name from the address', () => {
    expect(setUpFromEnvironment(owner, ' Notes ')).toMatchObject({
      siteName: 'Notes',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'correct horse',
      demoContent: false,
    });
    expect(setUpFromEnvironment(owner).siteName).toBe('Scholium');
    expect(setUpFromEnvironment({ ...owner, email: `${'a'.repeat(150)}@example.org` }).name).toHaveLength(100);
  });

  it.each([
    [{ email: 'nobody' }, undefined, /OWNER_EMAIL: must be an e-mail/],
    [{ email: `${'a'.repeat(300)}@example.org` }, undefined, /OWNER_EMAIL/],
    [{ password: 'short' }, undefined, /OWNER_PASSWORD: must have at least 10 characters/],
    [{ password: 'x'.repeat(201) }, undefined, /OWNER_PASSWORD: must have at most 200 characters/],
    [{}, 'x'.repeat(201), /SITE_NAME/],
    [{}, '   ', /SITE_NAME/],
    [{}, 'a\nb', /SITE_NAME: must be one line/],
  ])('refuses %j and %j by the name of the variable', (change, siteName, reason) => {
    expect(() => setUpFromEnvironment({ ...owner, ...change }, siteName)).toThrow(reason);
  });
});
