import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { deleteTag } from '@/lib/content/delete-tag';
import { listTags } from '@/lib/content/list-tags';
import { mergeTags } from '@/lib/content/merge-tags';
import { readArticle } from '@/lib/content/read-article';
import { readFeed } from '@/lib/content/read-feed';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { readTag } from '@/lib/content/read-tag';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { updateTag } from '@/lib/content/update-tag';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const slugs = (tags: readonly { slug: string }[]) => tags.map(({ slug }) => slug);

describe('tags', () => {
  useDatabase();
  let owner: Actor;
  let author: Actor;

  beforeAll(async () => {
    owner = await seedSite();
    author = await seedPerson('author', 'Author');
  });

  it('a new name shows everywhere at once and keeps the address', async () => {
    await publishNew(owner, { title: 'Renamed tag', tags: ['Deep learning'] });
    const tag = await updateTag(owner, {
      slug: 'deep-learning',
      version: 1,
      changes: { name: '深度学习', description: 'Layers.' },
    });
    expect(tag).toMatchObject({
      slug: 'deep-learning',
      name: '深度学习',
      description: 'Layers.',
      version: 2,
      articleCount: 1,
    });
    const found = await readPublicArticle(anonymous, 'renamed-tag');
    expect(found).toMatchObject({ article: { tags: [{ slug: 'deep-learning', name: '深度学习' }] } });
    const again = await createArticle(owner, { title: 'By name', markdown: '', tags: ['深度学习'] });
    expect(slugs(again.tags)).toEqual(['deep-learning']);
  });

  it('a new address is taken when one is given, and a taken name or address is refused', async () => {
    await createArticle(owner, { title: 'Two tags', markdown: '', tags: ['One tag', 'Two tag'] });
    expect(await updateTag(owner, { slug: 'one-tag', changes: { slug: 'first-tag' } })).toMatchObject({
      slug: 'first-tag',
      name: 'One tag',
    });
    await expect(readTag(owner, 'one-tag')).rejects.toMatchObject({ code: 'not_found' });
    for (const changes of [{ name: 'Two tag' }, { slug: 'two-tag' }]) {
      await expect(updateTag(owner, { slug: 'first-tag', changes })).rejects.toMatchObject({ code: 'tag_taken' });
    }
  });

  it('a stale change is refused, and one that changes nothing keeps the version', async () => {
    await createArticle(owner, { title: 'Versions', markdown: '', tags: ['Versioned'] });
    expect((await updateTag(owner, { slug: 'versioned', version: 1, changes: { name: 'Versioned' } })).version).toBe(1);
    await updateTag(owner, { slug: 'versioned', version: 1, changes: { description: 'New' } });
    const stale = updateTag(owner, { slug: 'versioned', version: 1, changes: { description: 'Lost?' } });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details: { sent: 1, current: 2 } });
    expect((await readTag(owner, 'versioned')).description).toBe('New');
  });

  it('merging moves working and public uses, leaves no doubles, and publishes nothing', async () => {
    const both = await publishNew(owner, { title: 'Both', tags: ['ML', 'Machine Learning', 'Other'] });
    const one = await publishNew(owner, { title: 'Only one', tags: ['ML'] });
    const draft = await createArticle(owner, { title: 'A draft', markdown: '', tags: ['ML'] });
    await saveWorkingCopy(owner, {
      id: one.id,
      version: one.version,
      changes: { tags: [], title: 'Edited, not public' },
    });
    await updateTag(owner, { slug: 'ml', changes: { description: 'Kept' } });
    const merged = await mergeTags(owner, { from: 'ml', into: 'machine-learning' });
    expect(merged).toMatchObject({ slug: 'machine-learning', description: 'Kept', articleCount: 2, workingCount: 2 });
    expect((await readFeed(anonymous, { page: 1, tag: 'machine-learning' })).total).toBe(2);
    expect(slugs((await readArticle(owner, both.id, { workingCopy: true })).tags)).toEqual([
      'machine-learning',
      'other',
    ]);
    expect(await readArticle(owner, both.id, { workingCopy: true })).toMatchObject({ hasUnpublishedChanges: false });
    expect(await readPublicArticle(anonymous, 'only-one')).toMatchObject({
      article: { title: 'Only one', tags: [{ slug: 'machine-learning' }] },
    });
    expect(slugs((await readArticle(owner, draft.id, { workingCopy: true })).tags)).toEqual(['machine-learning']);
    await expect(readTag(owner, 'ml')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a save made before a merge is stale and cannot bring the old tag back', async () => {
    const { id, version } = await createArticle(owner, { title: 'Open in a tab', markdown: '', tags: ['Old name'] });
    await createArticle(owner, { title: 'Target', markdown: '', tags: ['New name'] });
    await mergeTags(owner, { from: 'old-name', into: 'new-name' });
    const stale = saveWorkingCopy(owner, { id, version, changes: { tags: ['Old name'] } });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    expect(await database().tag.count({ where: { slug: 'old-name' } })).toBe(0);
  });

  it('a tag merges neither with itself nor with one that is not there', async () => {
    await createArticle(owner, { title: 'Lonely', markdown: '', tags: ['Lonely tag'] });
    await expect(mergeTags(owner, { from: 'lonely-tag', into: 'lonely-tag' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(mergeTags(owner, { from: 'lonely-tag', into: 'none-such' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await readTag(owner, 'lonely-tag')).workingCount).toBe(1);
  });

  it('only an unused tag is deleted', async () => {
    const { id, version } = await createArticle(owner, { title: 'Uses it', markdown: '', tags: ['Used tag'] });
    await expect(deleteTag(owner, 'used-tag')).rejects.toMatchObject({
      code: 'conflict',
      details: { articleCount: 1 },
    });
    await saveWorkingCopy(owner, { id, version, changes: { tags: [] } });
    await deleteTag(owner, 'used-tag');
    await expect(deleteTag(owner, 'used-tag')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('editors edit tags, authors do not, and readers see those of public articles', async () => {
    for (const actor of [anonymous, author]) {
      const code = actor === anonymous ? 'not_signed_in' : 'forbidden';
      await expect(updateTag(actor, { slug: 'other', changes: { name: 'X' } })).rejects.toMatchObject({ code });
      await expect(mergeTags(actor, { from: 'other', into: 'machine-learning' })).rejects.toMatchObject({ code });
      await expect(deleteTag(actor, 'other')).rejects.toMatchObject({ code });
    }
    expect(slugs((await listTags(anonymous)).items)).toEqual(['deep-learning', 'machine-learning', 'other']);
    const page = await listTags(anonymous, { page: 2, limit: 2 });
    expect(page).toMatchObject({ items: [{ slug: 'other' }], total: 3, pageCount: 2 });
    await expect(listTags(anonymous, { page: 3, limit: 2 })).rejects.toMatchObject({ code: 'not_found' });
  });
});
