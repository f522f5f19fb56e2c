import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendLines, statusOf, useFront } from './use-front';

const folder = '.next/static/not-found-page-test';

describe('what Next has beside the pages of the site', () => {
  const front = useFront();
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/a b.js`, '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const send = (method: string, target: string, ...more: string[]) =>
    sendLines(front(), `${method} ${target} HTTP/1.1`, `Host: 127.0.0.1:${front().port}`, ...more);

  it.each([
    '/404',
    '/500',
    '/%34%304',
    '/_error',
    '/_app',
    '/_document',
    '/_not-found',
    '/_global-error',
    '/%5Fglobal-error',
    '/_global-error.html',
    '/_next',
    '/_next/',
    '/_next?x=1',
    '/_next/image',
    '/_next/image?url=/x&w=64&q=75',
    '/%5fnext/image',
    '/_NEXT/image',
    '/_next/data/x/index.json',
    '/_next/static',
    '/_next/static/',
    '/_next/static/not-found-page-test',
    '/_next/static/none.js',
    '/_next/static/../../package.json',
    '/_next/static/..%2f..%2fpackage.json',
    '/_next/webpack-hmr',
    '/__nextjs_original-stack-frame',
    '/__PAGE__.segment.rsc',
    '/index.segments/_tree.segment.rsc',
    '/index.rsc',
    '/tags.rsc',
    '/tags.RSC',
    '/tags.rsc?x=1',
    '/tags%2ersc',
    '/tags.prefetch.rsc',
    '/tags.segments/_index',
    '/articles/softmax.rsc',
    '/admin/articles.rsc',
    '/articles/%00',
    '/tags/%00',
    '/tags/a%00/page/2',
    '/admin/tags/%00',
    '/a%0ab',
    '/%1f',
    '/%7f',
  ])('%s is an address like any other that nothing has', async (target) => {
    for (const method of ['GET', 'HEAD']) {
      await send(method, target, 'RSC: 1');
      const reached = front().reached.at(-1)?.request;
      expect([reached?.method, reached?.url, reached?.headers.rsc]).toEqual([method, '/not-found', undefined]);
      expect(reached?.headers['x-request-address']).toBe(target);
    }
  });

  it('gets no form', async () => {
    const answer = await send('POST', '/admin/tags/%00', `Origin: ${front().base}`, 'Content-Length: 0');
    expect(statusOf(answer)).toBe(404);
    expect(answer).toContain('<h1>');
  });

  it.each([
    '/',
    '/tags',
    '/tags?_rsc=1abcd',
    '/articles/rsc',
    '/articles/x-404',
    '/4040',
    '/favicon.svg',
    '/_next/static/not-found-page-test/a%20b.js',
    '/admin/articles/some_id',
    '/api/v1/_next',
  ])('leaves %s alone', async (target) => {
    await send('GET', target, 'RSC: 1');
    const reached = front().reached.at(-1)?.request;
    expect([reached?.url, reached?.headers.rsc]).toEqual([target, '1']);
  });
});
