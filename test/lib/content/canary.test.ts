import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { archiveArticle } from '@/lib/content/archive-article';
import { createArticle } from '@/lib/content/create-article';
import { listArchive } from '@/lib/content/list-archive';
import { listArticles } from '@/lib/content/list-articles';
import { listTags } from '@/lib/content/list-tags';
import { listWorkingArticles } from '@/lib/content/list-working-articles';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { readFeed } from '@/lib/content/read-feed';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { readTag } from '@/lib/content/read-tag';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { articleListQuery } from '@/lib/contract/article';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const canary = `canary${randomUUID().replaceAll('-', '')}`;
const secretly = (state: string) => ({
  title: `${canary} ${state}`,
  slug: `${canary}-${state}`,
  markdown: `## ${canary}\n\n$${canary}$ \\label{${canary}}`,
  excerpt: canary,
  tags: [`${canary} ${state}`],
  series: `${canary} ${state}`,
  metadata: { note: canary },
});
const states = ['draft', 'scheduled', 'trashed', 'archived', 'edited'];
const publicQuery = articleListQuery.parse({});

async function hideEverywhere(owner: Actor): Promise<string[]> {
  const draft = await createArticle(owner, { ...secretly('draft'), publishedAt: new Date('2001-01-01T00:00:00Z') });
  const scheduled = await createArticle(owner, secretly('scheduled'));
  await publishArticle(owner, { id: scheduled.id, publishedAt: new Date(Date.now() + 3_600_000) });
  const trashed = await publishNew(owner, { ...secretly('trashed'), publishedAt: new Date('2002-02-01T00:00:00Z') });
  await trashArticle(owner, { id: trashed.id });
  const archived = await publishNew(owner, { ...secretly('archived'), publishedAt: new Date('2003-03-01T00:00:00Z') });
  await archiveArticle(owner, { id: archived.id });
  const edited = await publishNew(owner, {
    title: 'Live',
    markdown: 'Live',
    tags: ['Live tag'],
    publishedAt: new Date('2020-05-01T00:00:00Z'),
  });
  const changes = { ...secretly('edited'), publishedAt: new Date('2004-04-01T00:00:00Z') };
  await saveWorkingCopy(owner, { id: edited.id, version: edited.version, changes });
  const revised = await publishNew(owner, {
    title: 'Revised',
    markdown: canary,
    publishedAt: new Date('2020-06-01T00:00:00Z'),
  });
  const { version } = await saveWorkingCopy(owner, {
    id: revised.id,
    version: revised.version,
    changes: { markdown: 'Harmless' },
  });
  await publishArticle(owner, { id: revised.id, version });
  return [draft.id, scheduled.id, trashed.id, archived.id];
}

describe('what is not published', () => {
  useDatabase();
  let owner: Actor;
  let stranger: Actor;
  let hiddenIds: string[];

  beforeAll(async () => {
    owner = await seedSite();
    stranger = await seedPerson('author', 'Stranger');
    hiddenIds = await hideEverywhere(owner);
  });

  const readers = (): Actor[] => [
    anonymous,
    stranger,
    { kind: 'token', tokenId: 't', personId: 'nobody', role: 'owner', scopes: ['content:read', 'content:write'] },
  ];

  it('appears in no public list, article, neighbour, tag or month, for nobody', async () => {
    for (const actor of [...readers(), owner]) {
      const everything = [
        await readFeed(actor, { page: 1, pageSize: 100 }),
        await readFeed(actor, { page: 1, tag: 'live-tag' }),
        await listArticles(actor, publicQuery),
        await listArticles(actor, { ...publicQuery, status: 'published', page: 1 }),
        await readPublicArticle(actor, 'live'),
        await readPublicArticle(actor, 'revised'),
        await readArticle(actor, 'live'),
        await readArticle(actor, 'revised'),
      ];
      expect(JSON.stringify(everything)).not.toContain(canary);
      expect(everything[0]).toMatchObject({ total: 2 });
      expect(await listArchive(actor)).toEqual([
        { month: '2020-06', articleCount: 1 },
        { month: '2020-05', articleCount: 1 },
      ]);
    }
  });

  it('is not found by its address, its identifier, its tag, its author, its series or its month', async () => {
    const missing = { code: 'not_found' };
    for (const actor of readers()) {
      for (const state of states) {
        const slug = `${canary}-${state}`;
        await expect(readPublicArticle(actor, slug)).rejects.toMatchObject(missing);
        await expect(readArticle(actor, slug)).rejects.toMatchObject(missing);
        await expect(readFeed(actor, { page: 1, tag: slug })).rejects.toMatchObject(missing);
        expect(await listArticles(actor, { ...publicQuery, tag: slug })).toMatchObject({ total: 0, items: [] });
        expect(await listArticles(actor, { ...publicQuery, series: slug })).toMatchObject({ total: 0, items: [] });
      }
      for (const id of hiddenIds) await expect(readArticle(actor, id)).rejects.toMatchObject(missing);
      for (const month of ['2001-01', '2002-02', '2003-03', '2004-04']) {
        await expect(readFeed(actor, { page: 1, month })).rejects.toMatchObject(missing);
        expect(await listArticles(actor, { ...publicQuery, month })).toMatchObject({ total: 0 });
      }
    }
  });

  it('does not show by the tags that only it has', async () => {
    const token = readers()[2] as Actor;
    for (const actor of [anonymous, token]) {
      expect((await listTags(actor)).items.map(({ slug }) => slug)).toEqual(['live-tag']);
      await expect(readTag(actor, `${canary}-draft`)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await listTags(owner)).total).toBe(states.length + 1);
  });

  it("is kept from an author who did not write it, in the admin's queries too", async () => {
    expect(await listWorkingArticles(stranger)).toMatchObject({ total: 0, counts: { all: 0, trash: 0 } });
    expect(await listArticles(stranger, { ...publicQuery, status: 'any' })).toMatchObject({ total: 0 });
    for (const id of hiddenIds) {
      await expect(readArticle(stranger, id, { workingCopy: true })).rejects.toMatchObject({ code: 'not_found' });
      await expect(readArticle(stranger, id, { workingCopy: true })).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('may be asked for only by those who read drafts', async () => {
    const token = readers()[2] as Actor;
    await expect(listArticles(anonymous, { ...publicQuery, status: 'draft' })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    await expect(listArticles(token, { ...publicQuery, status: 'any' })).rejects.toMatchObject({
      code: 'missing_scope',
    });
    await expect(readArticle(token, 'live', { workingCopy: true })).rejects.toMatchObject({ code: 'missing_scope' });
    await expect(listWorkingArticles(anonymous)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(readArticle(anonymous, hiddenIds[0] ?? '', { workingCopy: true })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });
});
