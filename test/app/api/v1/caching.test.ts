import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, makePublic, nobody, sessionOf, tokenOf } from './api-client';

describe('caching', () => {
  useDatabase();
  let token: Caller;
  let slug: string;
  let id: string;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
    ({ slug, id } = await makePublic(token, { title: 'Cached', tags: ['One'] }));
  });

  const addresses = [
    '/',
    '/articles',
    '/articles/cached',
    '/tags',
    '/tags/one',
    '/archive',
    '/errors',
    '/openapi.json',
  ];

  test.each(addresses)('GET %s has a strong validator, 304 for it, and tells caches to ask again', async (address) => {
    const first = await call('GET', address);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(first.headers.get('vary')).toBe('Authorization, Cookie');
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const given of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const second = await call('GET', address, { headers: { 'if-none-match': given } });
      expect([second.status, second.text, second.headers.get('etag')]).toEqual([304, '', tag]);
      expect(second.headers.get('cache-control')).toBe('no-cache');
      expect(second.headers.get('vary')).toBe('Authorization, Cookie');
      expect(second.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await call('GET', address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test.each(addresses)('HEAD %s answers what GET answers, without the body', async (address) => {
    const [head, get] = [await call('HEAD', address), await call('GET', address)];
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', get.headers.get('etag')]);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
  });

  test('the ETag of an article starts with its version', async () => {
    const answer = await call('GET', `/articles/${slug}`);
    expect(answer.headers.get('etag')).toMatch(new RegExp(`^"${answer.body.data.version}\\.[0-9a-f]{8}"$`));
  });

  test('answers that differ by who asks have different validators', async () => {
    const [open, own] = [await call('GET', `/articles/${slug}`), await call('GET', `/articles/${slug}`, { as: token })];
    expect(own.body.data.markdown).toBeDefined();
    expect(open.body.data.markdown).toBeUndefined();
    expect(own.headers.get('etag')).not.toBe(open.headers.get('etag'));
  });

  test('what is made for someone signed in is kept by no cache', async () => {
    const session = await sessionOf('owner@example.org');
    for (const as of [token, session, { cookie: 'scholium_session=expired' }]) {
      expect((await call('GET', `/articles/${slug}`, { as })).headers.get('cache-control')).toBe('private, no-store');
    }
    const other = await call('GET', `/articles/${slug}`, { as: { cookie: 'theme=dark' } });
    expect(other.headers.get('cache-control')).toBe('no-cache');
  });

  test('an error is kept by no cache, has no validator, and varies with the language', async () => {
    const answer = await call('GET', '/articles/none', { headers: { 'if-none-match': '*', 'accept-language': 'zh' } });
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
      404,
      null,
      'no-store',
    ]);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
    expect(answer.headers.get('content-language')).toBe('zh-CN');
  });

  test('a validator is spent as soon as the article changes for its readers, not before', async () => {
    const before = await call('GET', `/articles/${slug}`);
    const given = { 'if-none-match': before.headers.get('etag') ?? '' };
    const { version } = (await call('GET', `/articles/${id}?workingCopy=true`, { as: token })).body.data;
    const saved = await call('PATCH', `/articles/${id}`, {
      as: token,
      body: { markdown: 'Other' },
      headers: { 'if-match': `"${version}"` },
    });
    expect(saved.status).toBe(200);
    expect((await call('GET', `/articles/${slug}`, { as: nobody, headers: given })).status).toBe(304);
    expect((await call('PUT', `/articles/${id}/publication`, { as: token })).status).toBe(200);
    const after = await call('GET', `/articles/${slug}`, { headers: given });
    expect([after.status, after.body.data.html]).toEqual([200, expect.stringContaining('Other')]);
  });
});
