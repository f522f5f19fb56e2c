import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, makePublic, tokenOf } from './api-client';

describe('what would leave references dangling', () => {
  useDatabase();
  let token: Caller;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
  });

  const pair = async (name: string) => {
    const named = await makePublic(token, { title: name, markdown: '$$\nx \\label{eq:x}\n$$' });
    await makePublic(token, { title: `Uses ${name}`, markdown: `$\\eqref{${named.slug}#eq:x}$` });
    return named;
  };

  test.each([
    ['DELETE', '/publication', 200],
    ['DELETE', '', 204],
  ])('%s …%s is 409 with the articles named, and done when it is meant', async (method, rest, done) => {
    const { id, slug } = await pair(`Named ${done}`);
    const refused = await call(method, `/articles/${id}${rest}`, { as: token });
    expect([refused.status, refused.body.code, refused.body.articles]).toEqual([
      409,
      'references_would_dangle',
      [{ slug: `uses-${slug}`, title: `Uses Named ${done}`, labels: ['eq:x'] }],
    ]);
    expect(refused.body.detail).toContain(`Uses Named ${done} (eq:x)`);
    expect((await call(method, `/articles/${id}${rest}?allowDangling=false`, { as: token })).status).toBe(409);
    expect((await call(method, `/articles/${id}${rest}?allowDangling=true`, { as: token })).status).toBe(done);
  });

  test('publication is 409 the same way', async () => {
    const { id, version } = await pair('Rewritten');
    const headers = { 'if-match': `"${version}"` };
    await call('PATCH', `/articles/${id}`, { as: token, headers, body: { markdown: 'Nothing.' } });
    const refused = await call('PUT', `/articles/${id}/publication`, { as: token });
    expect([refused.status, refused.body.code]).toEqual([409, 'references_would_dangle']);
    const body = { allowDangling: true };
    expect((await call('PUT', `/articles/${id}/publication`, { as: token, body })).status).toBe(200);
  });
});
