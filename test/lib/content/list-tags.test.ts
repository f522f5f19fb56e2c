import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { listSeries } from '@/lib/content/list-series';
import { listTags } from '@/lib/content/list-tags';
import { publishArticle } from '@/lib/content/publish-article';
import { readTag } from '@/lib/content/read-tag';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

describe('tags and series', () => {
  useDatabase();
  let owner: Actor;
  let ada: Actor;
  let emmy: Actor;

  beforeAll(async () => {
    owner = await seedSite();
    ada = await seedPerson('author', 'Ada');
    emmy = await seedPerson('author', 'Emmy');
    const write = (actor: Actor, title: string, tags: string[]) =>
      createArticle(actor, { title, markdown: 'Text', tags, series: `Series of ${title}` });
    await write(ada, 'Draft of Ada', ['Ada alone', 'Shared']);
    await write(ada, 'Second draft of Ada', ['Shared']);
    await write(emmy, 'Draft of Emmy', ['Emmy alone', 'Shared', 'Open']);
    for (const title of ['First', 'Second']) {
      const { id } = await write(emmy, title, ['Open', ...(title === 'First' ? ['Rare'] : [])]);
      await publishArticle(emmy, { id });
    }
  });

  const uses = async (actor: Actor) =>
    (await listTags(actor)).items.map(({ slug, articleCount, workingCount }) => [slug, articleCount, workingCount]);

  it('of drafts are named and counted for their authors and for those who read all drafts', async () => {
    expect(await uses(anonymous)).toEqual([
      ['open', 2, 0],
      ['rare', 1, 0],
    ]);
    expect(await uses(ada)).toEqual([
      ['ada-alone', 0, 1],
      ['open', 2, 0],
      ['rare', 1, 0],
      ['shared', 0, 2],
    ]);
    expect(await uses(emmy)).toEqual([
      ['emmy-alone', 0, 1],
      ['open', 2, 3],
      ['rare', 1, 1],
      ['shared', 0, 1],
    ]);
    expect(await uses(owner)).toEqual([
      ['ada-alone', 0, 1],
      ['emmy-alone', 0, 1],
      ['open', 2, 3],
      ['rare', 1, 1],
      ['shared', 0, 3],
    ]);
  });

  it.each([
    ['an author without the scope drafts:read', ['content:write'] as const, 2],
    ['an author with it', ['drafts:read'] as const, 4],
  ])('are known to the token of %s as far as it reads', async (_who, scopes, known) => {
    if (ada.kind !== 'person') throw new Error('Ada is a person.');
    const token: Actor = { kind: 'token', tokenId: 't', personId: ada.personId, role: 'author', scopes };
    expect((await listTags(token)).total).toBe(known);
    await expect(readTag(token, 'emmy-alone')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of others are not found by their address either', async () => {
    await expect(readTag(ada, 'emmy-alone')).rejects.toMatchObject({ code: 'not_found' });
    expect((await readTag(ada, 'ada-alone')).workingCount).toBe(1);
  });

  it('of most public articles come first where that is asked for, in pages that leave none out', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push((await listTags(owner, { order: 'use', page, limit: 2 })).items);
    expect(pages.map((items) => items.map(({ slug }) => slug))).toEqual([
      ['open', 'rare'],
      ['ada-alone', 'emmy-alone'],
      ['shared'],
    ]);
  });

  it('series of the drafts of others are not offered', async () => {
    const titles = async (actor: Actor) => (await listSeries(actor)).map(({ title }) => title);
    const open = ['Series of First', 'Series of Second'];
    expect(await titles(ada)).toEqual(['Series of Draft of Ada', ...open, 'Series of Second draft of Ada']);
    expect(await titles(emmy)).toEqual(['Series of Draft of Emmy', ...open]);
  });
});
