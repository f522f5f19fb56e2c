import { METHODS } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendLines, statusOf, type TestFront, useFront } from './use-front';

const readers = [
  '/',
  '/tags',
  '/articles/x',
  '/nope',
  '/healthz',
  '/readyz',
  '/media/none',
  '/favicon.svg',
  '/_next/x',
];
const forms = ['/admin', '/admin/sign-in', '/admin/articles/x?y=/z', '/setup', '/setup?token=x'];
const notForms = ['/administration', '//admin', '/admin//sign-in', '/admin/', '/setup/', '/Admin', '/articles/admin'];
// CONNECT has no address of a page, PRI is the beginning of HTTP/2.
const others = METHODS.filter((method) => !['GET', 'HEAD', 'OPTIONS', 'POST', 'CONNECT', 'PRI'].includes(method));

describe('a method (RFC 9110, section 9)', () => {
  const served = useFront();
  let front: TestFront;
  beforeAll(() => {
    front = served();
  });
  const send = (method: string, path: string, ...more: string[]) =>
    sendLines(front, `${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${front.port}`, `Origin: ${front.base}`, ...more);
  const allowed = (answer: string) => /^allow: ([^\r]*)/im.exec(answer)?.[1];

  it.each([...readers, ...notForms])('at %s, which has no form, only reads', async (path) => {
    for (const method of [...others, 'POST']) {
      const answer = await send(method, path);
      expect([statusOf(answer), allowed(answer)], method).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(answer).toContain('<h1>');
    }
  });

  it.each(forms)('at %s may send a form', async (path) => {
    expect(statusOf(await send('POST', path, 'Content-Length: 0'))).toBe(200);
    for (const method of others) {
      const answer = await send(method, path);
      expect([statusOf(answer), allowed(answer)], method).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
    }
  });

  it('can be asked for, with no answer but the names', async () => {
    for (const [path, allow] of [
      ...readers.map((path) => [path, 'GET, HEAD, OPTIONS'] as const),
      ...forms.map((path) => [path, 'GET, HEAD, OPTIONS, POST'] as const),
    ]) {
      const answer = await send('OPTIONS', path, 'Access-Control-Request-Method: PUT');
      expect([statusOf(answer), allowed(answer), answer.split('\r\n\r\n')[1]], path).toEqual([204, allow, '']);
    }
  });

  it('of somebody who takes no page is refused in a sentence', async () => {
    const answer = await send('PUT', '/', 'Accept: application/json');
    expect(answer).toMatch(/^content-type: text\/plain\r$/im);
    expect(answer).toContain('This address does not support that method.');
  });
});

describe('a method of the API that Next does not know', () => {
  const served = useFront((request, response) => {
    const isThere = request.url === '/api/v1/tags';
    if (!isThere) response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"code":"not_found"}');
    else if (request.method === 'OPTIONS') response.writeHead(204, 'No Content', { allow: 'GET, HEAD, OPTIONS' }).end();
    else response.end('{}');
  });
  const send = (method: string, path: string) =>
    sendLines(served(), `${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${served().port}`, 'Accept: text/html');

  it.each(others.filter((method) => !['PUT', 'PATCH', 'DELETE'].includes(method)))(
    '%s is refused by a problem document that names the others',
    async (method) => {
      const answer = await send(method, '/api/v1/tags');
      expect(statusOf(answer)).toBe(405);
      expect(answer).toMatch(/^allow: GET, HEAD, OPTIONS\r$/im);
      expect(answer).toMatch(/^content-type: application\/problem\+json\r$/im);
      expect(answer).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r/);
      expect(answer).toContain('"code":"method_not_allowed"');
      expect(statusOf(await send(method, '/api/v1/none'))).toBe(404);
    },
  );

  it('leaves OPTIONS as it is', async () => {
    expect(statusOf(await send('OPTIONS', '/api/v1/tags'))).toBe(204);
  });
});
