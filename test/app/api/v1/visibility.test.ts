import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { archiveArticle } from '@/lib/content/archive-article';
import { requireSite } from '@/lib/site/read-site';
import { updateSite } from '@/lib/site/update-site';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { type Caller, call, type Json, makeDraft, makePublic, nobody, sessionOf, tokenOf } from './api-client';

const canary = `canary-${randomUUID()}`;
const secret = {
  title: `Title ${canary}`,
  markdown: `Text ${canary} $${'x'}$ [^1]`,
  excerpt: canary,
  metadata: { canary },
};

describe('what is not public', () => {
  useDatabase();
  let owner: Actor;
  let token: Caller;
  let author: Caller;
  let readOnly: Caller;
  let writeOnly: Caller;
  let authorReads: Caller;
  let publicId: string;
  const hidden: Json[] = [];

  beforeAll(async () => {
    owner = await seedSite();
    token = await tokenOf(owner, 'content:write', 'drafts:read');
    readOnly = await tokenOf(owner, 'content:read');
    writeOnly = await tokenOf(owner, 'content:write');
    authorReads = await tokenOf(await seedPerson('author', 'Ada'), 'content:read');
    author = await sessionOf('ada@example.org');
    hidden.push(await makeDraft(token, { ...secret, slug: `draft-${canary}`, tags: [`Tag ${canary}`] }));
    const scheduled = await makeDraft(token, { ...secret, slug: `scheduled-${canary}` });
    await call('PUT', `/articles/${scheduled.id}/publication`, { as: token, body: { publishedAt: '2099-01-01' } });
    const trashed = await makePublic(token, { ...secret, slug: `trashed-${canary}` });
    await call('DELETE', `/articles/${trashed.id}`, { as: token });
    const archived = await makePublic(token, { ...secret, slug: `archived-${canary}` });
    await archiveArticle(owner, { id: archived.id });
    hidden.push(scheduled, trashed, archived);
    const live = await makePublic(token, { title: 'Live', markdown: 'Open', tags: ['Open'] });
    publicId = live.id;
    const changes = {
      ...secret,
      slug: `working-${canary}`,
      tags: ['Open', `Other ${canary}`],
      series: `Series ${canary}`,
    };
    await call('PATCH', `/articles/${live.id}`, {
      as: token,
      body: changes,
      headers: { 'if-match': `"${live.version}"` },
    });
  });

  const reads = () => [
    '/',
    '/articles',
    '/articles?limit=1',
    '/articles?page=1',
    '/articles?status=published',
    '/articles?language=en',
    '/articles?month=2099-01',
    `/articles?tag=tag-${canary}`,
    `/articles?tag=other-${canary}`,
    `/articles?series=series-${canary}`,
    `/articles/working-${canary}`,
    `/articles/${publicId}`,
    '/articles/live',
    '/tags',
    `/tags/tag-${canary}`,
    '/tags/open',
    '/archive',
    ...hidden.flatMap(({ id, slug }) => [`/articles/${id}`, `/articles/${slug}`]),
  ];

  test.each([
    ['nobody', () => nobody],
    ['a token that reads what is public', () => readOnly],
    ['a token that only writes', () => writeOnly],
    ['another author', () => author],
  ])('is in no answer to %s', async (_name, as) => {
    for (const path of reads()) {
      const answer = await call('GET', path, { as: as() });
      const asked = path.includes(canary) && answer.status === 404;
      const text = `${answer.text} ${JSON.stringify([...answer.headers])}`;
      expect([path, asked ? answer.body.code : text.replaceAll(encodeURI(path), '').includes(canary)]).toEqual([
        path,
        asked ? 'not_found' : false,
      ]);
    }
    for (const { id, slug } of hidden) {
      expect((await call('GET', `/articles/${id}`, { as: as() })).status).toBe(404);
      expect((await call('GET', `/articles/${slug}`, { as: as() })).status).toBe(404);
    }
  });

  test('is not counted', async () => {
    expect((await call('GET', '/articles')).body.meta.total).toBe(1);
    expect((await call('GET', '/archive')).body.data.map((month: Json) => month.articleCount)).toEqual([1]);
    expect((await call('GET', '/tags/open')).body.data.articleCount).toBe(1);
  });

  test('needs drafts:read or a session, and is then listed', async () => {
    for (const status of ['draft', 'scheduled', 'archived', 'any']) {
      const path = `/articles?status=${status}`;
      expect((await call('GET', path)).body.code).toBe('not_signed_in');
      const denied = await call('GET', path, { as: writeOnly });
      expect([denied.status, denied.body.code, denied.body.scope]).toEqual([403, 'missing_scope', 'drafts:read']);
      expect(denied.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="drafts:read"');
      expect((await call('GET', path, { as: token })).text).toContain(canary);
    }
    expect((await call('GET', '/articles?status=any', { as: author })).text).not.toContain(canary);
  });

  test('is read as a working copy by those alone who may', async () => {
    const path = `/articles/${publicId}?workingCopy=true`;
    expect((await call('GET', path)).body.code).toBe('not_signed_in');
    expect((await call('GET', path, { as: readOnly })).body.code).toBe('missing_scope');
    expect((await call('GET', path, { as: writeOnly })).body.code).toBe('missing_scope');
    expect((await call('GET', path, { as: author })).status).toBe(404);
    expect((await call('GET', path, { as: token })).text).toContain(canary);
  });

  test('sources and problems are shown to those who may read and edit them, or where the site publishes sources', async () => {
    const fields = async (as: Caller) => {
      const { data } = (await call('GET', `/articles/${publicId}`, { as })).body;
      return [data.markdown, data.problems];
    };
    expect(await fields(token)).toEqual(['Open', []]);
    for (const as of [nobody, writeOnly, author]) expect(await fields(as)).toEqual([undefined, undefined]);
    expect(await fields(readOnly)).toEqual(['Open', undefined]);
    expect(await fields(authorReads)).toEqual([undefined, undefined]);
    const { version } = await requireSite();
    await updateSite(owner, { version, changes: { publishSources: true } });
    expect(await fields(nobody)).toEqual(['Open', undefined]);
    expect(await fields(writeOnly)).toEqual(['Open', []]);
  });

  test('an author sees sources and problems of what is theirs', async () => {
    const own = await makePublic(author, { markdown: 'Mine' });
    const { data } = (await call('GET', `/articles/${own.id}`, { as: author })).body;
    expect([data.markdown, data.problems]).toEqual(['Mine', []]);
  });
});
