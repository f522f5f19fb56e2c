import { beforeAll, describe, expect, test } from 'vitest';
import { application } from '@/app/api/v1/application';
import { maxBodyBytes } from '@/app/api/v1/read-body';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, makeDraft, tokenOf } from './api-client';

describe('bad input', () => {
  useDatabase();
  let token: Caller;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
  });

  const reads = application.routes.filter((route) => route.method === 'GET' && !route.path.endsWith('openapi.json'));
  const addresses = [...new Set(reads.map((route) => route.path.replace('/api/v1', '').replace(':code', 'not_found')))];

  test.each(addresses)('an unknown parameter of GET %s is refused by name', async (address) => {
    for (const name of ['fields', '__proto__', 'constructor', 'status[$ne]']) {
      const answer = await call('GET', `${address.replace(/:(id|slug)/, 'some')}?${encodeURIComponent(name)}=1`);
      expect([answer.status, answer.body.code, answer.body.parameter]).toEqual([400, 'unknown_parameter', name]);
      expect(answer.body.detail).toContain(name);
    }
  });

  test('a parameter that is given twice is refused', async () => {
    const answer = await call('GET', '/articles?limit=5&limit=6');
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ path: 'limit', message: 'is given twice' }]);
  });

  test.each(['0', '101', '-1', '1.5', '1e1', '0x10', '', 'ten', '1e400', 'Infinity', ' 5', '９'])(
    'a limit of %j is refused',
    async (limit) => {
      const answer = await call('GET', `/articles?limit=${encodeURIComponent(limit)}`);
      expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([400, 'invalid_request', 'limit']);
    },
  );

  test.each([
    ['page=0', 'page'],
    ['tag=A%20B', 'tag'],
    ['tag=%00', 'tag'],
    ['month=2026-13', 'month'],
    ['language=fr', 'language'],
    ['status=trash', 'status'],
    ['page=1&cursor=abc', 'cursor'],
  ])('a list asked for with %s is refused, naming %s', async (query, path) => {
    const answer = await call('GET', `/articles?${query}`);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test.each(['abc', 'e30', 'WzFd', '%00', 'eyJpZCI6e319'])('a made-up cursor %s is invalid_cursor', async (cursor) => {
    const answer = await call('GET', `/articles?cursor=${cursor}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_cursor']);
  });

  const scalars = ['title', 'markdown', 'slug', 'excerpt', 'language', 'publishedAt', 'series', 'seriesPosition'];
  const wrong = ['{"$ne":null}', '["a"]', '{"__proto__":{"a":1}}', '1e400', 'true'];

  test.each(scalars)('an object, a list or an infinite number in the place of %s is refused', async (field) => {
    for (const value of wrong) {
      const others = { title: '"T"', markdown: '"M"', [field]: value };
      const body = `{${Object.entries(others)
        .map(([name, text]) => `"${name}":${text}`)
        .join(',')}}`;
      const answer = await call('POST', '/articles', { as: token, body });
      expect([field, value, answer.status, answer.body.errors[0].path]).toEqual([field, value, 400, `/${field}`]);
    }
  });

  test.each(['title', 'markdown', 'slug', 'excerpt', 'language', 'tags', 'metadata'])(
    'null in the place of %s is refused',
    async (field) => {
      const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', [field]: null } });
      expect([answer.status, answer.body.errors[0].path]).toEqual([400, `/${field}`]);
    },
  );

  test.each(['id', 'status', 'version', 'createdAt', 'createdById', 'authors', 'deletedAt', 'constructor'])(
    'a body that names the column %s changes nothing',
    async (column) => {
      const draft = await makeDraft(token);
      const sent = { headers: { 'if-match': `"${draft.version}"` }, as: token };
      const answer = await call('PATCH', `/articles/${draft.id}`, {
        ...sent,
        body: { title: 'Changed', [column]: 'x' },
      });
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [{ path: `/${column}`, message: 'is not known here' }],
      ]);
      const after = await call('GET', `/articles/${draft.id}?workingCopy=true`, { as: token });
      expect([after.body.data.title, after.body.data.version]).toEqual([draft.title, draft.version]);
    },
  );

  test('__proto__ as a field is refused, also where JSON is free', async () => {
    const body = '{"title":"T","markdown":"M","__proto__":{"status":"published"}}';
    const answer = await call('POST', '/articles', { as: token, body });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, '/__proto__']);
    expect(({} as Record<string, unknown>).status).toBeUndefined();
  });

  test.each([
    ['tags/1', { tags: ['a', 7] }],
    ['tags', { tags: 'a' }],
    ['publishedAt', { publishedAt: 'tomorrow' }],
    ['publishedAt', { publishedAt: '2026-02-30' }],
    ['slug', { slug: 'Not A Slug' }],
    ['markdown', { markdown: 'a\0b' }],
    ['title', { title: 'half \ud835' }],
    ['title', { title: ' ' }],
    ['markdown', { markdown: 'a'.repeat(2_000_001) }],
  ])('the fault is at /%s', async (path, changes) => {
    const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', ...changes } });
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([400, 'invalid_request', `/${path}`]);
  });

  test.each(['', '{', '{"title":}', "{'title':'T'}", 'undefined', '\ufeff'])(
    'the body %j is malformed_json',
    async (body) => {
      const answer = await call('POST', '/articles', { as: token, body });
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed_json']);
    },
  );

  test.each(['null', '[]', '"text"', '7'])('the body %s is JSON, but no article', async (body) => {
    const answer = await call('POST', '/articles', { as: token, body });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
  });

  test('a body that is not UTF-8 is refused, not stored with characters lost', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"markdown":"M","title":"'),
      Buffer.from([0xb9, 0xab, 0xca, 0xbd]),
      Buffer.from('"}'),
    ]);
    const answer = await call('POST', '/articles', { as: token, body: new Uint8Array(gbk) });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed_json']);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('a body of type %s is 415', async (type) => {
    const body = JSON.stringify({ title: 'T', markdown: 'M' });
    const answer = await call('POST', '/articles', { as: token, body, headers: { 'content-type': type } });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
  });

  test('a body over the limit is 413, and the rest of it is not read', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    const endless = new ReadableStream({
      pull(controller) {
        sent += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const answer = await call('POST', '/articles', { as: token, body: endless });
    expect([answer.status, answer.body.code]).toEqual([413, 'body_too_large']);
    expect(sent).toBeLessThanOrEqual(maxBodyBytes + 3 * chunk.byteLength);
  });

  test('a declared length over the limit is refused before a byte is read', async () => {
    let pulled = false;
    const pull = () => {
      pulled = true;
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const answer = await call('POST', '/articles', { as: token, body, headers: { 'content-length': '6291457' } });
    expect([answer.status, pulled]).toEqual([413, false]);
  });

  test('the longest Markdown allowed, in Chinese, is taken', async () => {
    const answer = await call('POST', '/articles', {
      as: token,
      body: { title: 'Long', markdown: '数'.repeat(2_000_000) },
    });
    expect(answer.status).toBe(201);
    await call('DELETE', `/articles/${answer.body.data.id}`, { as: token });
  });
});
