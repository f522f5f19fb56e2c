import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, origin, sessionOf, tokenOf } from './api-client';

describe('requests from other origins', () => {
  useDatabase();
  let token: Caller;
  let cookie: Caller;
  const body = { title: 'T', markdown: 'M' };
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write');
    cookie = { cookie: (await sessionOf('owner@example.org')).cookie ?? '' };
  });

  const refused: [string, Record<string, string>][] = [
    ['no origin at all', {}],
    ['Origin: null', { origin: 'null' }],
    ['Origin: null that claims to be same-origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['another port', { origin: 'http://127.0.0.1:3001' }],
    ['no port', { origin: 'http://127.0.0.1' }],
    ['another host', { origin: 'https://elsewhere.example' }],
    ['a host that starts with ours', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
    ['a user part that looks like ours', { origin: 'http://127.0.0.1:3000@elsewhere.example' }],
    ['another scheme', { origin: 'file://127.0.0.1:3000' }],
    ['our origin, sent by another site', { origin, 'sec-fetch-site': 'cross-site' }],
    ['our origin, sent by a sister site', { origin, 'sec-fetch-site': 'same-site' }],
  ];

  test.each(refused)('a change with a session and %s is refused', async (_name, headers) => {
    const answers = [
      await call('POST', '/articles', { as: cookie, body, headers }),
      await call('DELETE', '/articles/some', { as: cookie, headers }),
    ];
    expect(answers.map(({ status, body: problem }) => [status, problem.code])).toEqual(
      answers.map(() => [403, 'cross_site_request']),
    );
  });

  test.each([
    ['our origin', { origin }],
    ['our origin and Sec-Fetch-Site', { origin, 'sec-fetch-site': 'same-origin' }],
    ['Sec-Fetch-Site alone', { 'sec-fetch-site': 'same-origin' }],
    ['our origin, whatever Host a proxy asks by', { origin, host: 'cms.internal:8080' }],
  ])('a change with a session and %s is made', async (_name, headers) => {
    expect(
      (await call('POST', '/articles', { as: cookie, body, headers: headers as Record<string, string> })).status,
    ).toBe(201);
  });

  test.each([
    ['another name that leads here', { origin: 'http://rebound.example:3000', host: 'rebound.example:3000' }],
    ['TLS where the site has none', { origin: 'https://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['another name without Origin', { 'sec-fetch-site': 'same-origin', host: 'rebound.example' }],
  ])('a change with a session and %s is refused with the address to use', async (_name, headers) => {
    const sent = headers as Record<string, string>;
    const { status, body: problem } = await call('POST', '/articles', { as: cookie, body, headers: sent });
    expect([status, problem.code]).toEqual([403, 'unknown_site_address']);
    expect(problem.detail).toContain(origin);
  });

  test('a form of another site cannot write, whatever it calls its text', async () => {
    const headers = { origin, 'content-type': 'text/plain' };
    expect((await call('POST', '/articles', { as: cookie, body, headers })).status).toBe(415);
  });

  test('reading with a session needs no same origin, and changes nothing', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await call('GET', '/articles', { as: cookie, headers })).status).toBe(200);
  });

  test('a token writes from any origin, and the page there may see the answer', async () => {
    const answer = await call('POST', '/articles', {
      as: token,
      body,
      headers: { origin: 'https://elsewhere.example' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([201, '*']);
    expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Location/);
  });

  test('cookies are never allowed from another origin', async () => {
    const answer = await call('GET', '/articles', { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  });

  test('a preflight names the methods of the address and the headers that may be sent', async () => {
    const asked = { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' };
    const answer = await call('OPTIONS', '/articles/some', { headers: asked });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers.get('access-control-allow-methods')).toBe('DELETE,GET,HEAD,OPTIONS,PATCH');
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(answer.headers.get('access-control-allow-headers')).toContain('If-Match');
    expect(answer.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS, PATCH');
  });

  test('an error can be read from another origin too', async () => {
    const answer = await call('GET', '/articles/none', { headers: { origin: 'https://elsewhere.example' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });
});
