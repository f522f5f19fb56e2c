import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '@/test/setup/html-validator';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';

describe('addresses on the production build', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-addresses-'));
  const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery', SITE_NAME: 'Notes' };
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer(dataDir, owner);
    expect(runCommand(dataDir, ['seed', '--json']).status).toBe(0);
    const made = runCommand(dataDir, ['token', 'create', '--name', 'test', '--scopes', 'content:write', '--json']);
    const authorization = `Bearer ${JSON.parse(made.stdout).token}`;
    for (let article = 0; article < 5; article += 1) {
      const tags = Array.from({ length: 50 }, (_, index) => `Filler ${article * 50 + index}`);
      const headers = { authorization, 'content-type': 'application/json' };
      const body = JSON.stringify({ title: `Many tags ${article}`, markdown: 'Text', tags });
      const draft = await fetch(`${server.base}/api/v1/articles`, { method: 'POST', headers, body });
      const { data } = await draft.json();
      await fetch(`${server.base}/api/v1/articles/${data.id}/publication`, {
        method: 'PUT',
        headers: { authorization },
      });
    }
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Asks for exactly this target, which `fetch` would tidy. */
  function ask(target: string, method = 'GET'): Promise<{ answer: IncomingMessage; body: string }> {
    const { hostname, port } = new URL(server.base);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path: target, method }, async (answer) => {
        resolve({ answer, body: await text(answer) });
      });
      sent.on('error', reject).end();
    });
  }

  it.each([
    ['/page/1', '/'],
    ['/page/02', '/page/2'],
    ['/?page=2', '/page/2'],
    ['/Articles/Softmax-Margins', '/articles/softmax-margins'],
    ['/articles/softmax-margins/', '/articles/softmax-margins'],
    ['/articles/softmax-margins?utm_source=feed', '/articles/softmax-margins'],
    ['/articles//softmax-margins', '/articles/softmax-margins'],
    ['/tags/PyTorch/page/01', '/tags/pytorch'],
    ['/tags?page=2', '/tags/page/2'],
    ['/tags/', '/tags'],
    ['/archive/2026/1/', '/archive/2026/01'],
    ['/archive/2026/01/page/1', '/archive/2026/01'],
    ['//evil.example/tags', '/evil.example/tags'],
    ['/admin/', '/admin'],
  ])('%s is led to %s', async (target, location) => {
    for (const method of ['GET', 'HEAD']) {
      const { answer } = await ask(target, method);
      expect([answer.statusCode, answer.headers.location]).toEqual([301, location]);
    }
  });

  it.each([
    '/page/0',
    '/page/00',
    '/page/9999',
    '/page',
    '/page/x',
    '/tags/page/0',
    '/tags/page/99',
    '/tags/none',
    '/tags/pytorch/page/99',
    '/tags/pytorch/page',
    '/archive/page/0',
    '/archive/page/2',
    '/archive/2026',
    '/archive/2026/13',
    '/archive/1066/10',
    '/archive/0000/01',
    '/archive/9999/12',
    '/articles',
    '/articles/none',
    '/articles/a%2Fb',
    '/articles/%00',
    '/articles/a%0ab',
    '/tags/%00',
    '/tags/a%00/page/2',
    '/archive/2026/%7f',
    '/admin/tags/%00',
    '/no-such-page',
    '/404',
    '/500',
    '/index',
    '/_app',
    '/_error',
    '/_document',
    '/_not-found',
    '/_global-error',
    '/%5Fglobal-error',
    '/_next',
    '/_next/',
    '/_next/image',
    '/_next/image?url=/x&w=64&q=75',
    '/_next/image?url=%2Ffavicon.svg&w=64&q=75',
    '/_next/data/x/index.json',
    '/_next/static/',
    '/_next/static/none.js',
    '/__nextjs_original-stack-frame',
    '/index.rsc',
    '/tags.rsc',
    '/tags.prefetch.rsc',
    '/articles/softmax-margins.rsc',
    '/admin/articles.rsc',
    '/__PAGE__.segment.rsc',
    '/index.segments/_tree.segment.rsc',
    '/tags.segments/_index.segment.rsc',
  ])('%s is answered 404 by a whole page', async (target) => {
    const { answer, body } = await ask(target);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toContain('Page not found');
    expect(body).toContain('<a class="site-name" href="/">Notes</a>');
  });

  it.each([
    ['PUT', '/', 405, 'GET, HEAD, OPTIONS'],
    ['POST', '/', 405, 'GET, HEAD, OPTIONS'],
    ['DELETE', '/tags', 405, 'GET, HEAD, OPTIONS'],
    ['TRACE', '/articles/softmax-margins', 405, 'GET, HEAD, OPTIONS'],
    ['M-SEARCH', '/nope', 405, 'GET, HEAD, OPTIONS'],
    ['PATCH', '/admin/articles', 405, 'GET, HEAD, OPTIONS, POST'],
    ['POST', '/favicon.svg', 405, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/', 204, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/nope', 204, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/admin', 204, 'GET, HEAD, OPTIONS, POST'],
    ['QUERY', '/api/v1', 405, 'GET, HEAD, OPTIONS'],
    ['LINK', '/api/v1/tags', 405, 'GET, HEAD, OPTIONS'],
    ['TRACE', '/api/v1/articles', 405, 'GET, HEAD, OPTIONS, POST'],
    ['SEARCH', '/api/v1/articles/x/publication', 405, 'DELETE, OPTIONS, PUT'],
    ['QUERY', '/api/v1/nope', 404, undefined],
  ])('%s %s is answered %i, with the methods that there are', async (method, target, status, allow) => {
    const { answer, body } = await ask(target, method);
    expect([answer.statusCode, answer.headers.allow]).toEqual([status, allow]);
    if (status === 204) return expect(body).toBe('');
    const isApi = target.startsWith('/api/');
    expect(answer.headers['content-type']).toBe(isApi ? 'application/problem+json' : 'text/html; charset=utf-8');
    expect(body).toContain(isApi ? `"status":${status}` : '<h1>');
  });

  it.each([
    ['GET', '/api/v1/articles//publication'],
    ['PUT', '/api/v1/articles//publication'],
    ['PATCH', '/api/v1/articles/'],
    ['GET', '/api/v1/tags/'],
    ['GET', '/api/v1/tags/?limit=1'],
    ['HEAD', '/api/v1/tags/'],
    ['GET', '/api/v1//tags'],
    ['GET', '//api/v1/tags'],
    ['GET', '/api/v1//'],
    ['GET', '/api/v1/tags\\'],
    ['GET', '/api/v1/errors/not_found/'],
    ['OPTIONS', '/api/v1/tags/'],
  ])('%s %s, with an empty part, is not found in words for programs', async (method, target) => {
    const { answer, body } = await ask(target, method);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/problem+json']);
    if (method === 'HEAD') return expect(body).toBe('');
    expect(JSON.parse(body)).toMatchObject({ code: 'not_found', requestId: answer.headers['x-request-id'] });
  });

  it('the entrance of the API is found under both spellings that programs have for it', async () => {
    for (const target of ['/api/v1', '/api/v1/']) {
      const { answer, body } = await ask(target);
      expect([answer.statusCode, JSON.parse(body).data?.site.name]).toEqual([200, 'Notes']);
    }
    expect((await ask('/api/v1/?x=1')).answer.statusCode).toBe(400);
  });

  it('the list of tags comes in pages that name each tag once, with links between them', async () => {
    const names: string[] = [];
    let next: string | undefined = '/tags';
    let pages = 0;
    for (; next !== undefined; pages += 1) {
      const { answer, body } = await ask(next);
      expect(answer.statusCode).toBe(200);
      expect(await htmlFaults(body)).toEqual([]);
      expect(body).toMatch(new RegExp(`<link rel="canonical" href="${server.base}${next}"/?>`));
      expect(body.length).toBeLessThan(200_000);
      const list = /<ul class="tag-index">.*?<\/ul>/s.exec(body)?.[0] ?? '';
      names.push(...[...list.matchAll(/<a href="(\/tags\/[^"]+)"/g)].map((match) => match[1] ?? ''));
      next = /rel="next" href="([^"]+)"/.exec(body)?.[1];
    }
    const { body } = await ask('/api/v1/tags?limit=1');
    expect([pages, names.length, new Set(names).size]).toEqual([
      Math.ceil(names.length / 100),
      JSON.parse(body).meta.total,
      names.length,
    ]);
    expect(pages).toBeGreaterThan(2);
  });
});
