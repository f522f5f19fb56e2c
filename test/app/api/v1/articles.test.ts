import { beforeAll, describe, expect, test } from 'vitest';
import { articleResource } from '@/lib/contract/article';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, makeDraft, makePublic, origin, tokenOf } from './api-client';

describe('an article', () => {
  useDatabase();
  let token: Caller;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
  });

  const ifMatch = (version: number | string) => ({
    'if-match': typeof version === 'number' ? `"${version}"` : version,
  });
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

  test('is created as a draft with all that was sent, and found at its Location', async () => {
    const sent = {
      title: '带间隔的 softmax',
      markdown: '# One\n\nLet $x^2$ be.\n\n$\\frac{1$',
      slug: 'softmax-margin',
      excerpt: 'About $x$.',
      tags: ['损失函数', 'Metric learning'],
      language: 'zh',
      publishedAt: '2026-01-11',
      series: 'Losses',
      seriesPosition: 2,
      metadata: { doi: '10.1/x', pages: [1, 2], nested: { a: null } },
    };
    const answer = await call('POST', '/articles', { as: token, body: sent });
    expect(answer.status).toBe(201);
    const { data } = answer.body;
    expect(answer.headers.get('location')).toBe(`${origin}/api/v1/articles/${data.id}`);
    expect(articleResource.parse(data)).toMatchObject({
      title: sent.title,
      slug: 'softmax-margin',
      status: 'draft',
      language: 'zh',
      markdown: sent.markdown,
      metadata: sent.metadata,
      publishedAt: '2026-01-11T00:00:00.000Z',
      series: { title: 'Losses', position: 2 },
      url: `${origin}/articles/softmax-margin`,
    });
    expect(data.tags.map((tag: { name: string }) => tag.name)).toEqual(sent.tags);
    expect(data.excerpt).toContain('About');
    expect(data.html).toContain('<math');
    expect(data.problems).toEqual([expect.objectContaining({ severity: 'error', line: 5 })]);
    const read = await call('GET', `/articles/${data.id}?workingCopy=true`, { as: token });
    expect(read.body.data).toEqual(data);
    expect(answer.headers.get('etag')).toBe(read.headers.get('etag'));
  });

  test('a problem is told in both languages, with its place and what mends it', async () => {
    const { body } = await call('POST', '/articles', {
      as: token,
      body: { title: 'Typo', markdown: 'See $\\aplha$.' },
    });
    const place = { line: 1, column: 6, endLine: 1, endColumn: 12 };
    expect(body.data.problems).toEqual([
      {
        code: 'math-unknown-command',
        severity: 'error',
        message: {
          en: '\\aplha is not a known command. The formula is shown as TeX source. Did you mean \\alpha?',
          zh: '未知命令 \\aplha，公式按源码显示。是否应为 \\alpha？',
        },
        ...place,
        fix: { title: { en: expect.any(String), zh: expect.any(String) }, ...place, replacement: '\\alpha' },
      },
    ]);
  });

  test('an address that is taken is refused by name', async () => {
    await makeDraft(token, { slug: 'taken' });
    const answer = await call('POST', '/articles', { as: token, body: { title: 'T', markdown: 'M', slug: 'taken' } });
    expect([answer.status, answer.body.code, answer.body.slug]).toEqual([409, 'slug_taken', 'taken']);
  });

  test('a change needs If-Match, and a stale one names both versions and changes nothing', async () => {
    const { id, version } = await makeDraft(token);
    const change = (headers: Record<string, string>, title: string) =>
      call('PATCH', `/articles/${id}`, { as: token, body: { title }, headers });
    for (const headers of [{}, ifMatch('*')]) {
      const answer = await change(headers, 'Without');
      expect([answer.status, answer.body.code]).toEqual([428, 'version_required']);
    }
    for (const value of ['7', '"x"', '"1", "2"', '""', '"1.a"; x']) {
      const answer = await change(ifMatch(value), 'Wrong');
      expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'If-Match']);
    }
    const saved = await change(ifMatch(version), 'First');
    expect([saved.status, saved.body.data.title, saved.body.data.version]).toEqual([200, 'First', version + 1]);
    const stale = await change(ifMatch(version), 'Second');
    expect([stale.status, stale.body.code, stale.body.sent, stale.body.current]).toEqual([
      409,
      'stale_version',
      version,
      version + 1,
    ]);
    const read = await call('GET', `/articles/${id}?workingCopy=true`, { as: token });
    expect(read.body.data.title).toBe('First');
  });

  test('the ETag of any answer can be sent back as If-Match, also weakened by a proxy', async () => {
    const { id } = await makeDraft(token);
    let etag = (await call('GET', `/articles/${id}?workingCopy=true`, { as: token })).headers.get('etag') ?? '';
    for (const prefix of ['', 'W/']) {
      const answer = await call('PATCH', `/articles/${id}`, {
        as: token,
        body: { title: `Title ${prefix}` },
        headers: ifMatch(prefix + etag),
      });
      expect(answer.status).toBe(200);
      etag = answer.headers.get('etag') ?? '';
    }
  });

  test('a change stays the editor’s until it is published', async () => {
    const { id, slug, version } = await makePublic(token, { title: 'Before' });
    expect(
      (await call('PATCH', `/articles/${id}`, { as: token, body: { title: 'After' }, headers: ifMatch(version) }))
        .status,
    ).toBe(200);
    expect((await call('GET', `/articles/${slug}`)).body.data.title).toBe('Before');
    expect((await call('GET', `/articles/${slug}?workingCopy=true`, { as: token })).body.data.title).toBe('After');
    const published = await call('PUT', `/articles/${id}/publication`, { as: token, body: {} });
    expect([published.status, published.body.data.status]).toEqual([200, 'published']);
    expect((await call('GET', `/articles/${slug}`)).body.data.title).toBe('After');
  });

  test('is read by identifier and by slug alike', async () => {
    const { id, slug } = await makePublic(token, { title: '中文 slug', slug: '中文-slug' });
    const [byId, bySlug] = [
      await call('GET', `/articles/${id}`),
      await call('GET', `/articles/${encodeURIComponent(slug)}`),
    ];
    expect([byId.status, byId.body]).toEqual([200, bySlug.body]);
    expect(byId.body.data.url).toBe(`${origin}/articles/${encodeURIComponent(slug)}`);
  });

  test('a former slug of a public article leads to the present one, and keeps the query', async () => {
    const { id, version } = await makePublic(token, { slug: 'old-address' });
    await call('PATCH', `/articles/${id}`, { as: token, body: { slug: '新-address' }, headers: ifMatch(version) });
    expect((await call('GET', '/articles/old-address')).status).toBe(200);
    await call('PUT', `/articles/${id}/publication`, { as: token });
    const moved = await call('GET', '/articles/old-address?workingCopy=false');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      308,
      `${origin}/api/v1/articles/%E6%96%B0-address?workingCopy=false`,
    ]);
    await call('DELETE', `/articles/${id}/publication`, { as: token });
    expect((await call('GET', '/articles/old-address')).status).toBe(404);
  });

  test('is archived while it is public, and a draft again when it is taken out', async () => {
    const { id, slug, version } = await makePublic(token, { title: 'Kept' });
    const stale = await call('PUT', `/articles/${id}/archive`, { as: token, headers: ifMatch(version + 1) });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_version']);
    const misplaced = await call('PUT', `/articles/${id}/archive`, { as: token, body: { allowDangling: true } });
    expect([misplaced.status, misplaced.body.errors]).toMatchObject([400, [{ path: '/allowDangling' }]]);
    const archived = await call('PUT', `/articles/${id}/archive`, { as: token, headers: ifMatch(version) });
    expect([archived.status, archived.body.data]).toMatchObject([
      200,
      { status: 'archived', workingCopy: { publicUrl: null, deletedAt: null } },
    ]);
    expect((await call('GET', `/articles/${slug}`)).status).toBe(404);
    expect((await call('PUT', `/articles/${id}/archive`, { as: token })).body.data).toEqual(archived.body.data);
    const draft = await call('DELETE', `/articles/${id}/archive`, { as: token });
    expect([draft.status, draft.body.data.status]).toEqual([200, 'draft']);
    const again = await call('DELETE', `/articles/${id}/archive`, { as: token });
    expect([again.status, again.body.code]).toEqual([409, 'not_in_this_state']);
  });

  test('a working copy says what readers do not see of it, also from the trash; what is public says none of it', async () => {
    const { id, slug } = await makePublic(token, { excerpt: 'My *own*', title: 'Shown' });
    expect((await call('GET', `/articles/${id}`, { as: token })).body.data.workingCopy).toBeUndefined();
    const copyOf = async (name: string) =>
      (await call('GET', `/articles/${name}?workingCopy=true`, { as: token })).body.data?.workingCopy;
    const state = { excerpt: 'My *own*', scheduledFor: null, deletedAt: null, hasUnpublishedChanges: false };
    expect(await copyOf(slug)).toEqual({ ...state, publicUrl: `${origin}/articles/${slug}` });
    await call('DELETE', `/articles/${id}`, { as: token });
    expect(await copyOf(id)).toEqual({ ...state, publicUrl: null, deletedAt: expect.any(String) });
    expect(await copyOf(slug)).toBeUndefined();
  });

  test('a date in the future schedules, and taking that back makes a draft', async () => {
    const { id } = await makeDraft(token);
    const scheduled = await call('PUT', `/articles/${id}/publication`, { as: token, body: { publishedAt: tomorrow } });
    expect([scheduled.status, scheduled.body.data.status, scheduled.body.data.publishedAt]).toEqual([
      200,
      'scheduled',
      tomorrow,
    ]);
    expect((await call('GET', `/articles/${id}`)).status).toBe(404);
    const draft = await call('DELETE', `/articles/${id}/publication`, { as: token });
    expect([draft.status, draft.body.data.status]).toEqual([200, 'draft']);
  });

  test('a public article cannot be scheduled', async () => {
    const { id } = await makePublic(token);
    const answer = await call('PUT', `/articles/${id}/publication`, { as: token, body: { publishedAt: tomorrow } });
    expect([answer.status, answer.body.code]).toEqual([409, 'already_published']);
  });

  test('goes to the trash, out of every reader’s sight, and comes back as a draft', async () => {
    const { id, slug, version } = await makePublic(token);
    expect((await call('DELETE', `/articles/${id}`, { as: token, headers: ifMatch(version + 5) })).status).toBe(409);
    const trashed = await call('DELETE', `/articles/${id}`, { as: token, headers: ifMatch(version) });
    expect([trashed.status, trashed.text]).toEqual([204, '']);
    expect((await call('GET', `/articles/${slug}`)).status).toBe(404);
    const restored = await call('DELETE', `/articles/${id}/trash`, { as: token });
    expect([restored.status, restored.body.data.status]).toEqual([200, 'draft']);
    expect((await call('GET', `/articles/${slug}`)).status).toBe(404);
  });

  test('a write to what does not exist is 404', async () => {
    for (const [method, path] of [
      ['PATCH', '/articles/none'],
      ['DELETE', '/articles/none'],
      ['PUT', '/articles/none/publication'],
      ['DELETE', '/articles/none/publication'],
      ['DELETE', '/articles/none/trash'],
      ['DELETE', '/articles/%00'],
    ] as const) {
      const body = method === 'DELETE' ? undefined : {};
      const answer = await call(method, path, { as: token, body, headers: ifMatch(1) });
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 404, 'not_found']);
    }
  });
});
