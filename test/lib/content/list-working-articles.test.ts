import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { archiveArticle } from '@/lib/content/archive-article';
import { createArticle } from '@/lib/content/create-article';
import { listWorkingArticles } from '@/lib/content/list-working-articles';
import { publishArticle } from '@/lib/content/publish-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
const future = new Date('2099-07-31T20:00:00Z');

describe('listWorkingArticles', () => {
  useDatabase();
  let owner: Actor;
  let author: Actor;

  beforeAll(async () => {
    owner = await seedSite({ timeZone: 'Asia/Shanghai' });
    author = await seedPerson('author', 'Author');
    await createArticle(owner, { title: '100% of Softmax_losses', markdown: '', tags: ['Loss'] });
    await createArticle(author, { title: 'softmax 的极限', markdown: '' });
    const planned = await createArticle(owner, { title: 'Planned', markdown: '' });
    await publishArticle(owner, { id: planned.id, publishedAt: future });
    const live = await publishNew(owner, {
      title: 'Live',
      tags: ['Loss'],
      publishedAt: new Date('2026-01-31T20:00:00Z'),
    });
    await saveWorkingCopy(owner, { id: live.id, version: live.version, changes: { title: 'Live, edited' } });
    await publishNew(author, { title: "Author's live" });
    const old = await publishNew(owner, { title: 'Put away' });
    await archiveArticle(owner, { id: old.id });
    const bin = await publishNew(owner, { title: 'Binned softmax' });
    await trashArticle(owner, { id: bin.id });
  });

  it('gives what is not in the trash, last changed first, with counts for every view', async () => {
    const list = await listWorkingArticles(owner);
    expect(titles(list)).toEqual([
      'Put away',
      "Author's live",
      'Live, edited',
      'Planned',
      'softmax 的极限',
      '100% of Softmax_losses',
    ]);
    expect(list.counts).toEqual({ all: 6, draft: 2, scheduled: 1, published: 2, archived: 1, trash: 1 });
    expect(list.items[2]).toMatchObject({
      hasUnpublishedChanges: true,
      publishedAt: new Date('2026-01-31T20:00:00Z'),
      tags: [{ name: 'Loss' }],
    });
    expect(list.items[3]).toMatchObject({ status: 'scheduled', scheduledFor: future, authors: [{ name: 'Owner' }] });
  });

  it('shows one status, or the trash', async () => {
    expect(titles(await listWorkingArticles(owner, { status: 'published' }))).toEqual([
      "Author's live",
      'Live, edited',
    ]);
    expect(titles(await listWorkingArticles(owner, { status: 'archived' }))).toEqual(['Put away']);
    expect(titles(await listWorkingArticles(owner, { status: 'trash' }))).toEqual(['Binned softmax']);
  });

  it('searches titles without regard to case, in Chinese, and takes wildcard signs as they are', async () => {
    const search = async (text: string) => titles(await listWorkingArticles(owner, { search: text }));
    expect(await search('SOFTMAX')).toEqual(['softmax 的极限', '100% of Softmax_losses']);
    expect(await search('极限')).toEqual(['softmax 的极限']);
    expect(await search('100%')).toEqual(['100% of Softmax_losses']);
    expect(await search('x_l')).toEqual(['100% of Softmax_losses']);
    for (const nothing of ['s%x', 's_ftmax', '\\', "' OR 1=1 --"]) expect(await search(nothing)).toEqual([]);
    expect(await search('  ')).toHaveLength(6);
  });

  it('counts every view under the same search and filters', async () => {
    const { counts } = await listWorkingArticles(owner, { search: 'softmax', status: 'draft' });
    expect(counts).toMatchObject({ all: 2, draft: 2, published: 0, trash: 1 });
    const tagged = await listWorkingArticles(owner, { tag: 'loss' });
    expect(titles(tagged)).toEqual(['Live, edited', '100% of Softmax_losses']);
    expect(tagged.counts).toMatchObject({ all: 2, draft: 1, published: 1 });
  });

  it("finds the month of the shown date in the site's time zone", async () => {
    expect(titles(await listWorkingArticles(owner, { month: '2026-02' }))).toEqual(['Live, edited']);
    expect((await listWorkingArticles(owner, { month: '2026-01' })).total).toBe(0);
    expect(titles(await listWorkingArticles(owner, { month: '2099-08' }))).toEqual(['Planned']);
  });

  it('pages, and knows no page past the end', async () => {
    const second = await listWorkingArticles(owner, { page: 2, pageSize: 4 });
    expect(second).toMatchObject({ page: 2, pageCount: 2, total: 6, pageSize: 4 });
    expect(titles(second)).toEqual(['softmax 的极限', '100% of Softmax_losses']);
    await expect(listWorkingArticles(owner, { page: 3, pageSize: 4 })).rejects.toMatchObject({ code: 'not_found' });
    expect(await listWorkingArticles(owner, { search: 'none such' })).toMatchObject({
      items: [],
      total: 0,
      pageCount: 1,
    });
  });

  it('gives authors their own articles and counts only', async () => {
    const list = await listWorkingArticles(author);
    expect(titles(list)).toEqual(["Author's live", 'softmax 的极限']);
    expect(list.counts).toEqual({ all: 2, draft: 1, scheduled: 0, published: 1, archived: 0, trash: 0 });
  });
});
