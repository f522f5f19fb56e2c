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

  test('a repeated parameter is refused', async () => {
    const answer = await call('GET', '/articles?limit=5&limit=6');
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ path: 'limit', message: 'must not be repeated' }]);
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
        [{ path: `/${column}`, message: 'is not a known field' }],
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
    ['markdown', { markdown: 'a'.repeat(500_001) }],
  ])('the fault is at /%s', async (path, changes) => {
    const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', ...changes } });
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([400, 'invalid_request', `/${path}`]);
  });

  test('of many faults the first are named, and the others counted', async () => {
    const extra = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`unknown_${index}`, 'x'.repeat(20)]),
    );
    const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', ...extra } });
    expect([answer.status, answer.body.errors.length, answer.body.moreErrors]).toEqual([400, 20, 49_980]);
    expect(answer.text.length).toBeLessThan(5_000);
    const tags = Array.from({ length: 50 }, () => 7);
    const many = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', tags } });
    expect([many.status, many.body.errors.length, many.body.moreErrors]).toEqual([400, 20, 30]);
    expect(many.body.errors[19].path).toBe('/tags/19');
  });

  test('a key that is as long as a body is not repeated whole', async () => {
    for (const key of ['k'.repeat(5_000_000), '/~'.repeat(1_000_000), '𝒜'.repeat(500_000)]) {
      const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', [key]: 1 } });
      expect([answer.status, answer.body.errors.length]).toEqual([400, 1]);
      expect(answer.text.length).toBeLessThan(2_000);
    }
  });

  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test.each([
    [
      'objects in metadata',
      (depth: number) =>
        `{"title":"T","markdown":"M","metadata":{"a":${nested('{"a":', '}', depth).replace(':}', ':1}')}}}`,
    ],
    [
      'lists in metadata',
      (depth: number) => `{"title":"T","markdown":"M","metadata":{"a":${nested('[', ']', depth)}}}`,
    ],
    [
      'objects in a list of tags',
      (depth: number) => `{"title":"T","markdown":"M","tags":[${nested('{"a":', '}', depth).replace(':}', ':1}')}]}`,
    ],
    ['lists alone', (depth: number) => nested('[', ']', depth)],
    ['lists and objects that nobody closes', (depth: number) => '[{"a":'.repeat(depth)],
  ])('a body that is 30,000 %s deep is refused', async (_what, body) => {
    for (const depth of [33, 30_000, 500_000]) {
      const answer = await call('POST', '/articles', { as: token, body: body(depth) });
      expect([depth, answer.status, answer.body.code]).toEqual([depth, 400, 'invalid_request']);
      expect(answer.body.errors).toEqual([{ path: '', message: 'must have at most 32 levels of objects and lists' }]);
    }
  });

  test.each([{ a: '\0' }, { '\0': 1 }, { a: ['\ud800'] }, { a: { b: '\udc00' } }])(
    'metadata %j, which cannot be stored, is refused',
    async (metadata) => {
      const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', metadata } });
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [{ path: '/metadata', message: 'must not contain U+0000 or unpaired surrogates' }],
      ]);
    },
  );

  test('a body that breaks off is a fault of the request', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('Premature close')),
    });
    const answer = await call('POST', '/articles', { as: token, body });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed_request']);
  });

  test('metadata of thirty levels is kept, of one more refused', async () => {
    const level = (depth: number): unknown => (depth === 0 ? 1 : { a: level(depth - 1) });
    const kept = await makeDraft(token, { metadata: level(30) });
    expect(kept.metadata).toEqual(level(30));
    const answer = await call('POST', '/articles', {
      as: token,
      body: { title: 'T', markdown: 'M', metadata: level(31) },
    });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ path: '/metadata', message: 'must have at most 30 levels' }],
    ]);
  });

  test.each(['{"__proto__":1}', '{"a":[{"__proto__":{}}]}'])('metadata %s is refused, not lost', async (metadata) => {
    const body = `{"title":"T","markdown":"M","metadata":${metadata}}`;
    const answer = await call('POST', '/articles', { as: token, body });
    expect([answer.status, answer.body.errors?.[0].path]).toEqual([400, '/metadata']);
  });

  test('more values than any article has are refused before a schema looks at them', async () => {
    for (const body of [`[${'1,'.repeat(2_000_000)}1]`, `{${'"a":[],'.repeat(700_000)}"b":1}`]) {
      const answer = await call('POST', '/articles', { as: token, body });
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [{ path: '', message: 'must have at most 100000 members and elements' }],
      ]);
    }
  });

  test('brackets, commas and quotes inside of texts are no structure', async () => {
    const markdown = `${'[{"'.repeat(50_000)}\\"${'\\'.repeat(10)}${','.repeat(150_000)}`;
    const draft = await makeDraft(token, { markdown });
    expect(draft.markdown).toBe(markdown);
  });

  test('too long a text is told with both numbers', async () => {
    const answer = await call('POST', '/articles', {
      as: token,
      body: { title: 'T', markdown: '𝒜'.repeat(500_001), excerpt: 'x'.repeat(2_001) },
    });
    expect(answer.body.errors).toEqual([
      { path: '/markdown', message: 'must have at most 500,000 characters, and has 500,001' },
      { path: '/excerpt', message: 'must have at most 2,000 characters, and has 2,001' },
    ]);
  });

  test.each(['9999-12', '9999-01', '0000-01', '0001-01', '0999-12', '9998-12', '1000-01'])(
    'the month %s is one without articles, whatever list is asked',
    async (month) => {
      for (const path of [`/articles?month=${month}`, `/articles?status=any&month=${month}`]) {
        const answer = await call('GET', path, { as: token });
        expect([path, answer.status, answer.body.data]).toEqual([path, 200, []]);
      }
    },
  );

  test('the first and the last moment that can be dated are kept and found by their months', async () => {
    for (const [publishedAt, month] of [
      ['1000-01-01T00:00:00+14:00', '0999-12'],
      ['9998-12-31T23:59:59.999-12:00', '9999-01'],
    ]) {
      const { id } = await makeDraft(token, { publishedAt });
      const found = await call('GET', `/articles?status=draft&month=${month}`, { as: token });
      expect(found.body.data.map((article: { id: string }) => article.id)).toEqual([id]);
    }
    for (const publishedAt of [
      '9999-01-01',
      '0999-12-31',
      '10000-01-01',
      '+010000-01-01',
      '2026-02-30',
      '2026-01-01T24:00:00Z',
    ]) {
      const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', publishedAt } });
      expect([publishedAt, answer.status, answer.body.errors?.[0].path]).toEqual([publishedAt, 400, '/publishedAt']);
    }
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
      body: { title: 'Long', markdown: '数'.repeat(500_000) },
    });
    expect(answer.status).toBe(201);
    await call('DELETE', `/articles/${answer.body.data.id}`, { as: token });
  });
});
