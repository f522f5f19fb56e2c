import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { listArticles } from '@/lib/content/list-articles';
import { publishArticle } from '@/lib/content/publish-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { type ArticleListQuery, articleListQuery } from '@/lib/contract/article';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const query = (changes: Partial<ArticleListQuery> = {}): ArticleListQuery => ({
  ...articleListQuery.parse({}),
  ...changes,
});
const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);

describe('listArticles', () => {
  useDatabase();
  let owner: Actor;
  let author: Actor;

  beforeAll(async () => {
    owner = await seedSite();
    author = await seedPerson('author', 'Second Author');
    for (let day = 1; day <= 7; day += 1) {
      const publishedAt = new Date(`2026-01-0${Math.min(day, 6)}T00:00:00Z`);
      const input = {
        title: `Day ${day}`,
        tags: [day % 2 ? 'Odd' : 'Even'],
        publishedAt,
        ...(day === 3 && { series: 'Course' }),
      };
      await publishNew(day === 5 ? author : owner, input);
    }
  });

  it('walks forward and back through all pages by cursor', async () => {
    const pages = [await listArticles(anonymous, query({ limit: 3 }))];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) {
      pages.push(await listArticles(anonymous, query({ limit: 3, cursor: next })));
    }
    expect(pages.map(titles)).toEqual([['Day 7', 'Day 6', 'Day 5'], ['Day 4', 'Day 3', 'Day 2'], ['Day 1']]);
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
    expect(pages[0]?.previousCursor).toBeNull();
    const middle = await listArticles(anonymous, query({ limit: 3, cursor: pages[2]?.previousCursor ?? '' }));
    expect(titles(middle)).toEqual(['Day 4', 'Day 3', 'Day 2']);
    const first = await listArticles(anonymous, query({ limit: 3, cursor: middle.previousCursor ?? '' }));
    expect(titles(first)).toEqual(['Day 7', 'Day 6', 'Day 5']);
    expect(first.previousCursor).toBeNull();
    expect(titles(await listArticles(anonymous, query({ limit: 3, cursor: first.nextCursor ?? '' })))).toEqual(
      titles(middle),
    );
  });

  it('goes on at the same row when articles are added in between', async () => {
    const first = await listArticles(anonymous, query({ limit: 2 }));
    const { id } = await createArticle(owner, { title: 'Newest', markdown: '' });
    await publishArticle(owner, { id });
    const second = await listArticles(anonymous, query({ limit: 2, cursor: first.nextCursor ?? '' }));
    expect(titles(second)).toEqual(['Day 5', 'Day 4']);
    const back = await listArticles(anonymous, query({ limit: 2, cursor: second.previousCursor ?? '' }));
    expect(titles(back)).toEqual(['Day 7', 'Day 6']);
    const start = await listArticles(anonymous, query({ limit: 2, cursor: back.previousCursor ?? '' }));
    expect(titles(start)).toEqual(['Newest']);
    await trashArticle(owner, { id });
  });

  it('gives numbered pages with cursors that go on from them', async () => {
    const page = await listArticles(anonymous, query({ limit: 3, page: 2 }));
    expect(page).toMatchObject({ page: 2, pageCount: 3, total: 7 });
    expect(titles(page)).toEqual(['Day 4', 'Day 3', 'Day 2']);
    expect(titles(await listArticles(anonymous, query({ limit: 3, cursor: page.nextCursor ?? '' })))).toEqual([
      'Day 1',
    ]);
    await expect(listArticles(anonymous, query({ limit: 3, page: 4 }))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('filters by tag, author, series, language and month', async () => {
    expect(titles(await listArticles(anonymous, query({ tag: 'even' })))).toEqual(['Day 6', 'Day 4', 'Day 2']);
    expect(titles(await listArticles(anonymous, query({ author: 'second-author' })))).toEqual(['Day 5']);
    expect(titles(await listArticles(anonymous, query({ series: 'course' })))).toEqual(['Day 3']);
    expect((await listArticles(anonymous, query({ month: '2026-01' }))).total).toBe(7);
    expect(await listArticles(anonymous, query({ language: 'zh' }))).toMatchObject({
      items: [],
      total: 0,
      nextCursor: null,
    });
    expect(titles(await listArticles(anonymous, query({ tag: 'odd', limit: 2 })))).toEqual(['Day 7', 'Day 5']);
  });

  it('refuses a cursor that it did not write for this list', async () => {
    const { nextCursor } = await listArticles(anonymous, query({ limit: 1 }));
    const foreign = listArticles(owner, query({ status: 'draft', cursor: nextCursor ?? '' }));
    await expect(foreign).rejects.toMatchObject({ code: 'invalid_cursor' });
    await expect(listArticles(anonymous, query({ cursor: 'x' }))).rejects.toMatchObject({ code: 'invalid_cursor' });
  });

  it('lists working copies, last changed first, with what their texts say now', async () => {
    const draft = await createArticle(owner, { title: 'A draft', markdown: 'Three words here', tags: ['Odd'] });
    await createArticle(author, { title: "Author's draft", markdown: '' });
    expect(titles(await listArticles(owner, query({ status: 'draft' })))).toEqual(["Author's draft", 'A draft']);
    await saveWorkingCopy(owner, { id: draft.id, version: 1, changes: { markdown: 'Now four words here' } });
    const drafts = await listArticles(owner, query({ status: 'draft', limit: 1 }));
    expect(drafts.items[0]).toMatchObject({
      title: 'A draft',
      excerptText: 'Now four words here',
      wordCount: 4,
      status: 'draft',
    });
    const rest = await listArticles(owner, query({ status: 'draft', limit: 1, cursor: drafts.nextCursor ?? '' }));
    expect(titles(rest)).toEqual(["Author's draft"]);
    expect(titles(await listArticles(owner, query({ status: 'draft', tag: 'odd' })))).toEqual(['A draft']);
    expect((await listArticles(owner, query({ status: 'any' }))).total).toBe(9);
  });

  it('gives an author only the working copies of its own', async () => {
    expect(titles(await listArticles(author, query({ status: 'any' })))).toEqual(["Author's draft", 'Day 5']);
    const token = { kind: 'token', tokenId: 't', role: 'author', scopes: ['drafts:read'] } as const;
    const personId = author.kind === 'person' ? author.personId : '';
    expect((await listArticles({ ...token, personId }, query({ status: 'draft' }))).total).toBe(1);
  });
});
