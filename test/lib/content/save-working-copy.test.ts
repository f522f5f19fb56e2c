import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { readArticle } from '@/lib/content/read-article';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { database } from '@/lib/db/database';
import { isScholiumError } from '@/lib/kernel/errors';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const revisionsOf = (articleId: string) =>
  database().revision.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    select: { number: true, markdown: true, createdById: true },
  });

/** Makes the revisions of an article look `minutes` older. */
async function age(articleId: string, minutes: number): Promise<void> {
  await database().revision.updateMany({
    where: { articleId },
    data: { createdAt: new Date(Date.now() - minutes * 60_000) },
  });
}

describe('saveWorkingCopy', () => {
  useDatabase();

  it('changes what was given, keeps the rest, and raises the version by one', async () => {
    const owner = await seedSite();
    const input = {
      title: 'First',
      markdown: 'One',
      tags: ['a', 'b'],
      series: 'S',
      seriesPosition: 1,
      metadata: { k: 1 },
    };
    const article = await createArticle(owner, input);
    const saved = await saveWorkingCopy(owner, { id: article.id, version: 1, changes: { markdown: 'Two' } });
    expect(saved).toMatchObject({ version: 2, markdown: 'Two', title: 'First', slug: 'first', metadata: { k: 1 } });
    expect(saved.tags.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(saved.html).toBe('<p>Two</p>');
    const moved = await saveWorkingCopy(owner, {
      id: article.id,
      version: 2,
      changes: { tags: ['b', 'a'], series: 'Other' },
    });
    expect(moved.tags.map(({ slug }) => slug)).toEqual(['b', 'a']);
    expect(moved.series).toEqual({ slug: 'other', title: 'Other', position: null });
    const alone = await saveWorkingCopy(owner, { id: article.id, version: 3, changes: { series: null, tags: [] } });
    expect(alone).toMatchObject({ series: null, tags: [] });
    expect(await readArticle(owner, article.id, { workingCopy: true })).toEqual(alone);
  });

  it('keeps the version when nothing changes, whatever is sent', async () => {
    const editor = await seedPerson('editor', 'Noop');
    const publishedAt = new Date('2025-01-02T03:04:05Z');
    const input = {
      title: 'Same',
      markdown: 'Same',
      tags: ['Same tag'],
      series: 'Same series',
      metadata: { a: 1, b: [2] },
      publishedAt,
    };
    const article = await createArticle(editor, input);
    const same = {
      ...input,
      slug: 'same',
      excerpt: '',
      tags: ['same-tag'],
      metadata: { b: [2], a: 1 },
      publishedAt: new Date(publishedAt),
    };
    const saved = await saveWorkingCopy(editor, { id: article.id, version: 1, changes: same });
    expect(saved).toEqual(article);
    expect((await saveWorkingCopy(editor, { id: article.id, version: 1, changes: {} })).version).toBe(1);
    expect(await database().event.count({ where: { subjectId: article.id, type: 'article.saved' } })).toBe(0);
  });

  it('refuses a stale save, names both versions, and keeps what is there', async () => {
    const editor = await seedPerson('editor', 'Stale');
    const { id } = await createArticle(editor, { title: 'Stale', markdown: '0' });
    await saveWorkingCopy(editor, { id, version: 1, changes: { markdown: '1' } });
    const stale = saveWorkingCopy(editor, { id, version: 1, changes: { markdown: 'lost?', tags: ['never-made'] } });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details: { sent: 1, current: 2 } });
    expect(await readArticle(editor, id, { workingCopy: true })).toMatchObject({ version: 2, markdown: '1' });
    expect(await database().tag.count({ where: { slug: 'never-made' } })).toBe(0);
  });

  it('lets exactly one of 50 saves of the same version win', async () => {
    const editor = await seedPerson('editor', 'Crowd');
    const { id } = await createArticle(editor, { title: 'Crowd', markdown: 'start' });
    const save = (number: number) =>
      saveWorkingCopy(editor, { id, version: 1, changes: { markdown: `text ${number}` } });
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, number) => save(number)));
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const lost = results.flatMap((result) =>
      result.status === 'rejected' && isScholiumError(result.reason) ? [result.reason] : [],
    );
    expect(won).toHaveLength(1);
    expect(lost.map(({ code, details }) => [code, details])).toEqual(
      Array(49).fill(['stale_version', { sent: 1, current: 2 }]),
    );
    expect(await readArticle(editor, id, { workingCopy: true })).toMatchObject({
      version: 2,
      markdown: won[0]?.markdown,
    });
  });

  it('shows readers nothing of an edit of a live article', async () => {
    const editor = await seedPerson('editor', 'Live');
    const live = await publishNew(editor, {
      title: 'Live',
      markdown: 'Old text',
      tags: ['old-tag'],
      series: 'Old',
      metadata: { old: true },
    });
    const before = await readPublicArticle(anonymous, 'live');
    const changes = {
      title: 'New',
      slug: 'new',
      markdown: 'New text',
      excerpt: 'New',
      tags: ['new-tag'],
      series: 'New',
      language: 'zh' as const,
      metadata: { old: false },
      publishedAt: new Date('2020-01-01T00:00:00Z'),
    };
    const saved = await saveWorkingCopy(editor, {
      id: live.id,
      version: live.version,
      changes,
    });
    expect(saved).toMatchObject({ status: 'published', isPublic: true, hasUnpublishedChanges: true, title: 'New' });
    expect([saved.slug, saved.publicSlug]).toEqual(['new', 'live']);
    await database().workingAuthor.deleteMany({ where: { articleId: live.id } });
    expect(await readPublicArticle(anonymous, 'live')).toEqual(before);
    await expect(readPublicArticle(anonymous, 'new')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses an address in use, and lets an article keep its own', async () => {
    const editor = await seedPerson('editor', 'Slugs');
    await createArticle(editor, { title: 'Held', markdown: '' });
    const { id } = await createArticle(editor, { title: 'Seeker', markdown: '' });
    const taken = saveWorkingCopy(editor, { id, version: 1, changes: { slug: 'held' } });
    await expect(taken).rejects.toMatchObject({ code: 'slug_taken', details: { slug: 'held' } });
    expect((await saveWorkingCopy(editor, { id, version: 1, changes: { slug: 'sought' } })).slug).toBe('sought');
    expect((await createArticle(editor, { title: 'Seeker', markdown: '' })).slug).toBe('seeker');
  });

  it('keeps one revision for a burst of saves, and the end of the last burst when a new one begins', async () => {
    const editor = await seedPerson('editor', 'Burst');
    const { id } = await createArticle(editor, { title: 'Burst', markdown: '0' });
    for (const version of [1, 2, 3])
      await saveWorkingCopy(editor, { id, version, changes: { markdown: `${version}` } });
    expect(await revisionsOf(id)).toMatchObject([{ number: 1, markdown: '0' }]);
    await age(id, 6);
    await saveWorkingCopy(editor, { id, version: 4, changes: { markdown: '4' } });
    expect((await revisionsOf(id)).map(({ markdown }) => markdown)).toEqual(['0', '3', '4']);
  });

  it("never loses a colleague's text to the next person's save", async () => {
    const first = await seedPerson('editor', 'First hand');
    const second = await seedPerson('editor', 'Second hand');
    const { id } = await createArticle(first, { title: 'Two hands', markdown: '0' });
    await saveWorkingCopy(first, { id, version: 1, changes: { markdown: 'by the first' } });
    await saveWorkingCopy(second, { id, version: 2, changes: { markdown: 'by the second' } });
    expect(await revisionsOf(id)).toEqual([
      { number: 1, markdown: '0', createdById: first.personId },
      { number: 2, markdown: 'by the first', createdById: first.personId },
      { number: 3, markdown: 'by the second', createdById: second.personId },
    ]);
  });

  it("hides another author's draft, names what may be seen but not changed, and refuses what is in the trash", async () => {
    const writer = await seedPerson('author', 'Writer');
    const other = await seedPerson('author', 'Other');
    const draft = await createArticle(writer, { title: 'Hidden draft', markdown: '' });
    const save = (actor: Parameters<typeof saveWorkingCopy>[0], id: string, version: number) =>
      saveWorkingCopy(actor, { id, version, changes: { title: 'Taken over' } });
    await expect(save(other, draft.id, 1)).rejects.toMatchObject({ code: 'not_found' });
    await expect(save(anonymous, draft.id, 1)).rejects.toMatchObject({ code: 'not_signed_in' });
    const live = await publishNew(writer, { title: 'Seen by all' });
    await expect(save(other, live.id, live.version)).rejects.toMatchObject({ code: 'forbidden' });
    await trashArticle(writer, { id: draft.id });
    const inTrash = save(writer, draft.id, 2);
    await expect(inTrash).rejects.toMatchObject({ code: 'not_in_this_state', details: { status: 'trash' } });
  });
});
