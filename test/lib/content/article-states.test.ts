import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { archiveArticle } from '@/lib/content/archive-article';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { restoreArticle } from '@/lib/content/restore-article';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const isGone = (slug: string) => expect(readArticle(anonymous, slug)).rejects.toMatchObject({ code: 'not_found' });
const lastEvent = (subjectId: string) => database().event.findFirst({ where: { subjectId }, orderBy: { id: 'desc' } });
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('the states of an article', () => {
  useDatabase();

  it('unpublishing makes a draft of it that only its editors see', async () => {
    const owner = await seedSite();
    const { id, version } = await publishNew(owner, { title: 'Withdrawn', markdown: 'Kept text', tags: ['Kept'] });
    const draft = await unpublishArticle(owner, { id, version });
    expect(draft).toMatchObject({
      status: 'draft',
      isPublic: false,
      version: version + 1,
      markdown: 'Kept text',
      tags: [{ slug: 'kept' }],
    });
    await isGone('withdrawn');
    expect(await lastEvent(id)).toMatchObject({ type: 'article.unpublished' });
    const again = unpublishArticle(owner, { id });
    await expect(again).rejects.toMatchObject({ code: 'not_in_this_state', details: { status: 'draft' } });
  });

  it('unpublishing a scheduled one cancels its publication', async () => {
    const editor = await seedPerson('editor', 'Cancel');
    const { id } = await createArticle(editor, { title: 'Cancelled', markdown: '' });
    await publishArticle(editor, { id, publishedAt: inAnHour() });
    expect(await unpublishArticle(editor, { id })).toMatchObject({ status: 'draft', scheduledFor: null });
    expect(await database().job.count({ where: { key: { contains: id } } })).toBe(0);
  });

  it('archiving takes a once public article out of sight until it is published again', async () => {
    const editor = await seedPerson('editor', 'Archive');
    const { id } = await publishNew(editor, { title: 'Archived' });
    const archived = await archiveArticle(editor, { id });
    expect(archived).toMatchObject({ status: 'archived', isPublic: false });
    await isGone('archived');
    expect(await archiveArticle(editor, { id })).toEqual(archived);
    expect(await publishArticle(editor, { id })).toMatchObject({ status: 'published' });
    const draft = await createArticle(editor, { title: 'Never public', markdown: '' });
    await expect(archiveArticle(editor, { id: draft.id })).rejects.toMatchObject({ code: 'not_in_this_state' });
  });

  it('the trash takes a live article from readers and gives it back as a draft', async () => {
    const editor = await seedPerson('editor', 'Trash');
    const live = await publishNew(editor, { title: 'Binned', markdown: 'Kept text' });
    const trashed = await trashArticle(editor, { id: live.id, version: live.version });
    expect(trashed.deletedAt).toBeInstanceOf(Date);
    await isGone('binned');
    expect(await trashArticle(editor, { id: live.id })).toEqual(trashed);
    expect(await readArticle(editor, live.id, { workingCopy: true })).toEqual(trashed);
    const restored = await restoreArticle(editor, { id: live.id });
    expect(restored).toMatchObject({
      status: 'draft',
      deletedAt: null,
      isPublic: false,
      markdown: 'Kept text',
      slug: 'binned',
    });
    await isGone('binned');
    expect(await restoreArticle(editor, { id: live.id })).toEqual(restored);
  });

  it('the trash cancels a schedule and remembers the archive', async () => {
    const editor = await seedPerson('editor', 'Former');
    const { id } = await createArticle(editor, { title: 'Planned', markdown: '' });
    await publishArticle(editor, { id, publishedAt: inAnHour() });
    await trashArticle(editor, { id });
    expect(await database().job.count({ where: { key: { contains: id } } })).toBe(0);
    expect(await restoreArticle(editor, { id })).toMatchObject({ status: 'draft', scheduledFor: null });
    const old = await publishNew(editor, { title: 'Old one' });
    await archiveArticle(editor, { id: old.id });
    await trashArticle(editor, { id: old.id });
    expect(await restoreArticle(editor, { id: old.id })).toMatchObject({ status: 'archived' });
  });

  it.each([
    ['unpublishing', unpublishArticle],
    ['archiving', archiveArticle],
    ['the trash', trashArticle],
  ] as const)('%s refuses a stale version and another author', async (_, operation) => {
    const name = operation.name;
    const [writer, other] = [await seedPerson('author', `${name} writer`), await seedPerson('author', `${name} other`)];
    const { id, version } = await publishNew(writer, { title: `Guarded ${name}` });
    const stale = operation(writer, { id, version: version - 1 });
    await expect(stale).rejects.toMatchObject({
      code: 'stale_version',
      details: { sent: version - 1, current: version },
    });
    await expect(operation(other, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(operation(anonymous, { id })).rejects.toMatchObject({ code: 'not_signed_in' });
    expect((await readArticle(writer, id, { workingCopy: true })).isPublic).toBe(true);
  });
});
