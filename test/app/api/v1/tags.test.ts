import { beforeAll, describe, expect, test } from 'vitest';
import { tagResource } from '@/lib/contract/tag';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Caller, call, makePublic, origin, tokenOf } from './api-client';

describe('a tag', () => {
  useDatabase();
  let token: Caller;
  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
    await makePublic(token, { title: 'Tagged', tags: ['损失函数', 'Metrics'] });
  });

  const slugOf = async (name: string): Promise<string> => {
    const { data } = (await call('GET', '/tags')).body;
    return data.find((tag: { name: string }) => tag.name === name).slug;
  };
  const change = (slug: string, body: unknown, headers: Record<string, string> = {}) =>
    call('PATCH', `/tags/${encodeURIComponent(slug)}`, { as: token, body, headers });

  test('is read by its slug, and its ETag starts with its version', async () => {
    const slug = await slugOf('损失函数');
    const answer = await call('GET', `/tags/${encodeURIComponent(slug)}`);
    expect(tagResource.parse(answer.body.data)).toEqual({
      slug,
      name: '损失函数',
      description: '',
      articleCount: 1,
      url: `${origin}/tags/${encodeURIComponent(slug)}`,
      version: 1,
    });
    expect(answer.headers.get('etag')).toMatch(/^"1\.[0-9a-f]{8}"$/);
  });

  test('is described and renamed on every article, on the version that was looked at', async () => {
    const slug = await slugOf('损失函数');
    const etag = (await call('GET', `/tags/${encodeURIComponent(slug)}`)).headers.get('etag') ?? '';
    const answer = await change(
      slug,
      { name: 'Loss', slug: 'loss', description: 'What is minimised.' },
      { 'if-match': etag },
    );
    expect([answer.status, answer.body.data]).toEqual([
      200,
      expect.objectContaining({ name: 'Loss', slug: 'loss', description: 'What is minimised.', version: 2 }),
    ]);
    const [article] = (await call('GET', '/articles?tag=loss')).body.data;
    expect(article.tags).toContainEqual({ slug: 'loss', name: 'Loss' });
    const stale = await change('loss', { description: 'Late' }, { 'if-match': etag });
    expect([stale.status, stale.body.code, stale.body.sent, stale.body.current]).toEqual([409, 'stale_version', 1, 2]);
    expect((await call('GET', '/tags/loss')).body.data.description).toBe('What is minimised.');
  });

  test('cannot take the name or the slug of another', async () => {
    const slug = await slugOf('Metrics');
    const [other] = (await makePublic(token, { tags: ['Other'] })).tags;
    for (const body of [{ name: 'Other' }, { slug: other.slug }]) {
      const answer = await change(slug, body);
      expect([answer.status, answer.body.code]).toEqual([409, 'tag_taken']);
    }
    expect((await call('GET', `/tags/${slug}`)).body.data.name).toBe('Metrics');
  });

  test('is not found by what is no slug, or is used by no public article', async () => {
    for (const slug of ['none', 'Not A Slug', '%00', '..%2Farticles']) {
      expect([slug, (await call('GET', `/tags/${slug}`)).status]).toEqual([slug, 404]);
    }
    expect((await change('none', { name: 'X' })).status).toBe(404);
  });

  test('has no other column that can be written', async () => {
    const slug = await slugOf('Metrics');
    for (const body of [
      { id: 'x' },
      { version: 9 },
      { articleCount: 9 },
      { name: null },
      { name: ['a'] },
      { name: '' },
    ]) {
      expect([body, (await change(slug, body)).status]).toEqual([body, 400]);
    }
  });
});
