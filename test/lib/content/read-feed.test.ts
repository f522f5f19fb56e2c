import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { listArchive } from '@/lib/content/list-archive';
import { listTags } from '@/lib/content/list-tags';
import { publishArticle } from '@/lib/content/publish-article';
import { readFeed } from '@/lib/content/read-feed';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { readTag } from '@/lib/content/read-tag';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { type DatabaseState, database } from '@/lib/db/database';
import { processState, registerProcessState } from '@/lib/kernel/process-state';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const count = 12;
const titleOf = (number: number) => `Number ${number}`;

/** Article `number` is of day `number` of its month; the last three share one moment. */
function dateOf(number: number): Date {
  const day = String(Math.min(number, 10)).padStart(2, '0');
  return new Date(`2026-${number <= 4 ? '01' : '02'}-${day}T00:00:00Z`);
}

/** How many queries `work` sends through the client. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const state = processState<DatabaseState>('database');
  let queries = 0;
  const counting = state.client.$extends({
    query: {
      $allOperations({ args, query }) {
        queries += 1;
        return query(args);
      },
    },
  });
  registerProcessState('database', { ...state, client: counting });
  await work().finally(() => registerProcessState('database', state));
  return queries;
}

describe('the public lists', () => {
  useDatabase();
  let owner: Actor;

  beforeAll(async () => {
    owner = await seedSite();
    for (let number = 1; number <= count; number += 1) {
      const tags = ['All', ...(number % 3 === 0 ? ['Third'] : [])];
      const language = number % 4 === 0 ? ('zh' as const) : ('en' as const);
      await publishNew(owner, {
        title: titleOf(number),
        markdown: `Text ${number}`,
        tags,
        language,
        publishedAt: dateOf(number),
      });
    }
  });

  async function walk(query: Omit<Parameters<typeof readFeed>[1], 'page'>): Promise<string[]> {
    const first = await readFeed(anonymous, { ...query, page: 1 });
    const titles: string[] = [];
    for (let page = 1; page <= first.pageCount; page += 1) {
      const { items } = await readFeed(anonymous, { ...query, page });
      titles.push(...items.map(({ title }) => title));
    }
    expect(titles).toHaveLength(first.total);
    return titles;
  }

  it('give every article once, newest first, however large the pages', async () => {
    const expected = Array.from({ length: count }, (_, index) => titleOf(count - index));
    for (const pageSize of [1, 5, 12, 100]) expect(await walk({ pageSize })).toEqual(expected);
    expect(await readFeed(anonymous, { page: 2, pageSize: 5 })).toMatchObject({
      total: 12,
      page: 2,
      pageCount: 3,
      pageSize: 5,
    });
    expect((await readFeed(anonymous, { page: 1 })).pageSize).toBe(10);
  });

  it('know no page past the end, and no tag or month without articles', async () => {
    for (const query of [
      { page: 4, pageSize: 5 },
      { page: 0 },
      { page: 1, tag: 'unknown' },
      { page: 1, month: '2025-12' },
    ]) {
      await expect(readFeed(anonymous, query)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('filter by tag, month and language, alone and together', async () => {
    expect(await walk({ tag: 'third', pageSize: 3 })).toEqual([12, 9, 6, 3].map(titleOf));
    expect(await walk({ month: '2026-01' })).toEqual([4, 3, 2, 1].map(titleOf));
    expect(await walk({ language: 'zh' })).toEqual([12, 8, 4].map(titleOf));
    expect(await walk({ tag: 'third', month: '2026-02', language: 'zh' })).toEqual([titleOf(12)]);
  });

  it('agree on how many there are', async () => {
    const archive = await listArchive(anonymous);
    expect(archive).toEqual([
      { month: '2026-02', articleCount: 8 },
      { month: '2026-01', articleCount: 4 },
    ]);
    for (const { month, articleCount } of archive)
      expect((await readFeed(anonymous, { page: 1, month })).total).toBe(articleCount);
    const tags = await listTags(anonymous);
    expect(tags.items.map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['all', 12],
      ['third', 4],
    ]);
    for (const { slug, articleCount } of tags.items) {
      expect((await readFeed(anonymous, { page: 1, tag: slug })).total).toBe(articleCount);
      expect((await readTag(anonymous, slug)).articleCount).toBe(articleCount);
    }
  });

  it('carry no text but the excerpt', async () => {
    const { items } = await readFeed(anonymous, { page: 1 });
    expect(items[0]).toMatchObject({
      excerptText: 'Text 12',
      wordCount: 2,
      readingMinutes: 1,
      authors: [{ name: 'Owner' }],
    });
    expect(Object.keys(items[0] ?? {})).not.toContain('html');
    expect(Object.keys(items[0] ?? {})).not.toContain('markdown');
  });

  it('cost the same number of queries for one article as for twelve', async () => {
    const one = await queriesOf(() => readFeed(anonymous, { page: 1, pageSize: 1 }));
    expect(await queriesOf(() => readFeed(anonymous, { page: 1, pageSize: 12 }))).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });

  it('lead from every article to the next and back, also where dates are equal', async () => {
    const seen: string[] = [];
    let slug: string | undefined = 'number-1';
    let behind: string | null = null;
    while (slug !== undefined) {
      const found = await readPublicArticle(anonymous, slug);
      if (found.kind !== 'article') throw new Error('moved');
      expect(found.previous?.slug ?? null).toBe(behind);
      seen.push(found.article.title);
      behind = slug;
      slug = found.next?.slug;
    }
    expect(seen).toEqual(Array.from({ length: count }, (_, index) => titleOf(index + 1)));
  });

  it('lose an article at once when it is unpublished', async () => {
    const { items } = await readFeed(anonymous, { page: 1 });
    const id = items[0]?.id ?? '';
    await unpublishArticle(owner, { id });
    const without = await readFeed(anonymous, { page: 1 });
    expect([without.total, without.items[0]?.title]).toEqual([11, titleOf(11)]);
    expect((await readTag(anonymous, 'third')).articleCount).toBe(3);
    await publishArticle(owner, { id });
    const again = await readFeed(anonymous, { page: 1 });
    expect([again.total, again.items[0]?.title]).toEqual([12, titleOf(12)]);
  });

  it('give an empty first page of an empty site', async () => {
    await database().publishedVersion.deleteMany();
    expect(await readFeed(anonymous, { page: 1 })).toEqual({
      items: [],
      total: 0,
      page: 1,
      pageCount: 1,
      pageSize: 10,
    });
    expect(await listArchive(anonymous)).toEqual([]);
    expect(await listTags(anonymous)).toMatchObject({ items: [], total: 0 });
  });
});
