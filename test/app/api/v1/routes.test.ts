import { beforeAll, describe, expect, test } from 'vitest';
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/[[...route]]/route';
import { errorCatalogue } from '@/lib/kernel/errors';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { call, origin } from './api-client';

describe('addresses and methods', () => {
  useDatabase();
  beforeAll(async () => {
    await seedSite();
  });

  test.each(['/none', '/articles/a/b', '/articles//publication', '/openapi.yaml', '/__proto__', '/Articles'])(
    '%s is 404',
    async (path) => {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await call(method, path);
        expect([method, answer.status, answer.body.code]).toEqual([method, 404, 'not_found']);
      }
    },
  );

  test.each([
    ['PUT', '/articles', 'GET, HEAD, OPTIONS, POST'],
    ['POST', '/articles/some', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['GET', '/articles/some/publication', 'DELETE, OPTIONS, PUT'],
    ['HEAD', '/articles/some/trash', 'DELETE, OPTIONS'],
    ['DELETE', '/tags/some', 'GET, HEAD, OPTIONS, PATCH'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/openapi.json', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405, whoever asks, and names the methods there are', async (method, path, allow) => {
    const answer = await call(method, path);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  });

  test('the entrance tells the site and the addresses, all of which answer', async () => {
    const { data } = (await call('GET', '/')).body;
    expect(data.site).toEqual({ name: 'Test site', description: '', language: 'en', url: origin });
    for (const link of Object.values<string>(data.links)) {
      expect((await call('GET', link.slice(`${origin}/api/v1`.length))).status).toBe(200);
    }
  });

  test('the type of an error is an address that explains it', async () => {
    const problem = (await call('GET', '/articles/none')).body;
    const explained = await call('GET', problem.type.slice(`${origin}/api/v1`.length));
    expect(explained.body).toEqual({ data: { code: 'not_found', ...errorCatalogue.not_found } });
    expect((await call('GET', '/errors')).body.data).toHaveLength(Object.keys(errorCatalogue).length);
    expect((await call('GET', '/errors/none')).status).toBe(404);
    expect((await call('GET', '/errors/constructor')).status).toBe(404);
  });

  test('every answer carries the id of its request; one made up by a client is kept only when it is plain', async () => {
    const given = await call('GET', '/articles/none', { headers: { 'x-request-id': '0190c1e2-plain' } });
    expect([given.body.requestId, given.headers.get('x-request-id')]).toEqual(['0190c1e2-plain', '0190c1e2-plain']);
    const odd = await call('GET', '/articles', { headers: { 'x-request-id': '"><script>' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['GET', GET, 200],
    ['HEAD', HEAD, 200],
    ['OPTIONS', OPTIONS, 204],
    ['POST', POST, 401],
    ['PUT', PUT, 405],
    ['PATCH', PATCH, 405],
    ['DELETE', DELETE, 405],
  ])('Next hands %s on to the application', async (method, handler, status) => {
    expect((await handler(new Request(`${origin}/api/v1/articles`, { method }))).status).toBe(status);
  });
});
