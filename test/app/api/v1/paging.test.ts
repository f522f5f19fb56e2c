import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { type Answer, type Caller, call, type Json, makePublic, origin, tokenOf } from './api-client';

describe('lists', () => {
  useDatabase();
  let token: Caller;
  const newestFirst: string[] = [];

  beforeAll(async () => {
    token = await tokenOf(await seedSite(), 'content:write', 'drafts:read');
    for (let day = 1; day <= 7; day += 1) {
      const tags = day % 2 === 0 ? ['Even'] : ['Odd'];
      const changes = {
        title: `Day ${day}`,
        publishedAt: `2026-01-0${day}T08:00:00Z`,
        tags,
        language: day > 5 ? 'zh' : 'en',
      };
      newestFirst.unshift((await makePublic(token, changes)).id);
    }
  });

  const ids = (answer: Answer): string[] => answer.body.data.map((article: Json) => article.id);
  const follow = (link: string) => call('GET', link.slice(`${origin}/api/v1`.length));

  test('cursors walk the whole list, each article once, and back again', async () => {
    let answer = await call('GET', '/articles?limit=3');
    expect(answer.body.links.prev).toBeNull();
    const seen = [ids(answer)];
    while (answer.body.links.next !== null) {
      expect(answer.body.links.next).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/v1\/articles\?.*cursor=/);
      answer = await follow(answer.body.links.next);
      seen.push(ids(answer));
    }
    expect(seen.flat()).toEqual(newestFirst);
    expect(answer.body.meta).toEqual({ total: 7, limit: 3 });
    const back = await follow(answer.body.links.prev);
    expect(ids(back)).toEqual(newestFirst.slice(3, 6));
  });

  test('an article published meanwhile moves nothing out of a walk by cursor', async () => {
    const first = await call('GET', '/articles?limit=3&tag=odd');
    const extra = await makePublic(token, { title: 'Meanwhile', publishedAt: '2026-01-09T08:00:00Z', tags: ['Odd'] });
    const second = await follow(first.body.links.next);
    expect([...ids(first), ...ids(second)]).toEqual(newestFirst.filter((_, index) => index % 2 === 0));
    expect((await call('DELETE', `/articles/${extra.id}`, { as: token })).status).toBe(204);
  });

  test('pages are numbered, link to their neighbours and keep the filters', async () => {
    const second = await call('GET', '/articles?limit=2&page=2&language=en');
    expect(second.body.meta).toEqual({ total: 5, limit: 2, page: 2, pageCount: 3 });
    const { next, prev } = second.body.links;
    expect(Object.fromEntries(new URL(next).searchParams)).toEqual({ limit: '2', page: '3', language: 'en' });
    expect(ids(await follow(prev))).toEqual(newestFirst.slice(2, 4));
    const last = await follow(next);
    expect(ids(last)).toEqual(newestFirst.slice(6));
    expect(last.body.links.next).toBeNull();
  });

  test('a list that is empty has no links', async () => {
    const answer = await call('GET', '/articles?tag=no-such-tag');
    expect(answer.body).toEqual({ data: [], links: { next: null, prev: null }, meta: { total: 0, limit: 20 } });
  });

  test('a month and a tag narrow the list', async () => {
    expect(ids(await call('GET', '/articles?month=2026-01&tag=even'))).toEqual([
      newestFirst[1],
      newestFirst[3],
      newestFirst[5],
    ]);
    expect(ids(await call('GET', '/articles?month=2026-02'))).toEqual([]);
  });

  test('an article in a list has its fields, dates in UTC and an absolute address, and no text', async () => {
    const [article] = (await call('GET', '/articles?limit=1')).body.data;
    expect(Object.keys(article).sort()).toEqual(summaryFields);
    expect(article).toMatchObject({
      title: 'Day 7',
      slug: 'day-7',
      status: 'published',
      language: 'zh',
      tags: [{ slug: 'odd', name: 'Odd' }],
      authors: [{ name: 'Owner' }],
      series: null,
      publishedAt: '2026-01-07T08:00:00.000Z',
      url: `${origin}/articles/day-7`,
    });
    expect(article.excerpt).toContain('<math');
  });

  test('the tags are listed in pages with the number of public articles', async () => {
    const first = await call('GET', '/tags?limit=1');
    expect(first.body.meta).toEqual({ total: 2, limit: 1, page: 1, pageCount: 2 });
    const second = await follow(first.body.links.next);
    expect(second.body.links).toEqual({ next: null, prev: `${origin}/api/v1/tags?limit=1&page=1` });
    const both = [...first.body.data, ...second.body.data];
    expect(both.map(({ slug, articleCount, url }: Json) => [slug, articleCount, url]).sort()).toEqual([
      ['even', 3, `${origin}/tags/even`],
      ['odd', 4, `${origin}/tags/odd`],
    ]);
  });

  test('the archive counts articles by month', async () => {
    expect((await call('GET', '/archive')).body).toEqual({
      data: [{ month: '2026-01', articleCount: 7, url: `${origin}/archive/2026/01` }],
      links: { next: null, prev: null },
      meta: { total: 1 },
    });
  });
});

const summaryFields = [
  'authors',
  'createdAt',
  'excerpt',
  'excerptText',
  'id',
  'language',
  'metadata',
  'publishedAt',
  'readingMinutes',
  'series',
  'slug',
  'status',
  'tags',
  'title',
  'updatedAt',
  'url',
  'version',
  'wordCount',
];
