import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerNonCanonical } from '@/server/canonical-address';
import { assignRequestId } from '@/server/request-id';
import { useDatabase } from '@/test/setup/database';

interface Heard {
  status: number | undefined;
  location: string | undefined;
  type: string | undefined;
  body: string;
}

describe('the front', () => {
  useDatabase();
  /** Answers what is led nowhere with the address that goes on to Next. */
  const server: Server = createServer(async (asked, answer) => {
    assignRequestId(asked, answer);
    if (!(await answerNonCanonical(asked, answer))) answer.end(`Next: ${asked.url}`);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Heard> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
        const { location, 'content-type': type } = answer.headers;
        resolve({ status: answer.statusCode, location, type, body: await text(answer) });
      });
      sent.on('error', reject).end();
    });
  }

  test.each([
    ['/page/02', '/page/2'],
    ['/Articles/X/', '/articles/x'],
    ['/?page=2', '/page/2'],
    ['//evil.example', '/evil.example'],
    ['/admin/', '/admin'],
    ['/tags/%e7%a9%ba', '/tags/%E7%A9%BA'],
  ])('leads %s to %s, whoever reads', async (path, location) => {
    for (const method of ['GET', 'HEAD']) {
      expect(await ask(path, method)).toMatchObject({ status: 301, location, body: '' });
    }
  });

  test.each([
    '/',
    '/page/2',
    '/articles/x',
    '/admin/articles?page=2',
    '/_next/static//x.js',
    '/api/v1/articles?limit=1',
    '/api/v1',
  ])('lets %s go on as it is', async (path) => {
    expect((await ask(path)).body).toBe(`Next: ${path}`);
  });

  test('lets writes and what Next asks of itself go on', async () => {
    expect((await ask('/page/02', 'POST')).body).toBe('Next: /page/02');
    for (const target of ['/?_rsc=1', '/tags?_rsc=1', '/admin/articles?page=2&_rsc=1', '/?page=2&_rsc=1'])
      expect((await ask(target, 'GET', { rsc: '1' })).body).toBe(`Next: ${target}`);
  });

  test('leads what a script asks for there with its query', async () => {
    const led = await ask('/admin//articles/?page=2&_rsc=1', 'GET', { rsc: '1' });
    expect(led).toMatchObject({ status: 301, location: '/admin/articles?page=2&_rsc=1', body: '' });
  });

  test.each([
    '/api/v1/tags/',
    '/api/v1//tags',
    '//api/v1/tags',
    '/api/v1/articles//publication',
    '/api/v1\\tags',
    '/api/v1//',
    '/api/v1/tags/..',
    '/api/v1/./tags',
    '/api/v1/tags/%2E%2e/tags',
    '/api/v1/tags/.%2e',
  ])('answers %s by a problem document, whatever is done to it', async (path) => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, type, body } = await ask(path, method, { 'accept-language': 'zh' });
      expect([status, type]).toEqual([404, 'application/problem+json']);
      expect(JSON.parse(body)).toMatchObject({ code: 'not_found', detail: expect.stringMatching(/[一-龥]/) });
    }
    expect((await ask(path, 'HEAD')).body).toBe('');
  });

  test('finds the entrance of the API by the path that its document has', async () => {
    expect((await ask('/api/v1/')).body).toBe('Next: /api/v1');
    expect((await ask('/api/v1/?a=1')).body).toBe('Next: /api/v1?a=1');
  });
});
