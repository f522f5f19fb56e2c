import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { findRedirect } from '@/lib/content/find-redirect';
import { publishArticle } from '@/lib/content/publish-article';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function read(slug: string) {
  const found = await readPublicArticle(anonymous, slug);
  if (found.kind !== 'article') throw new Error(`${slug} moved to ${found.slug}`);
  return found.article;
}

async function storedCounts(articleId: string) {
  const revisions = await database().revision.count({ where: { articleId } });
  const renderings = await database().rendering.count({ where: { revision: { articleId } } });
  return { revisions, renderings };
}

describe('publishArticle', () => {
  useDatabase();

  it('stores what readers get: HTML, contents, excerpt, text, labels, references, problems and the engine that made them', async () => {
    const owner = await seedSite({ timeZone: 'Asia/Shanghai' });
    const markdown =
      '## Loss\n\n$$\nL = -\\log p \\label{eq:loss}\n$$\n\nSee $\\eqref{eq:loss}$ and $\\badmacro{$.\n\nPlain words.';
    const { id, problems } = await createArticle(owner, {
      title: 'Losses',
      markdown,
      tags: ['Loss'],
      series: 'Course',
      seriesPosition: 3,
    });
    const published = await publishArticle(owner, { id, publishedAt: new Date('2026-01-31T20:00:00Z') });
    expect(published).toMatchObject({ status: 'published', isPublic: true, hasUnpublishedChanges: false, version: 2 });
    const article = await read('losses');
    const { access, ...shown } = published;
    expect(access).toEqual({ text: true, source: true, problems: true });
    expect(article).toEqual({ ...shown, isWorkingCopy: false, updatedAt: article.updatedAt });
    expect(article).toMatchObject({ toc: [{ text: 'Loss', level: 2 }], series: { slug: 'course', position: 3 } });
    expect(problems.length).toBeGreaterThan(0);
    expect(article.problems).toEqual(problems);
    const revision = await database().revision.findFirst({
      where: { articleId: id },
      include: { rendering: true, labels: true, references: true, publishedVersion: true },
    });
    expect(revision?.rendering).toMatchObject({ engineVersion, html: article.html });
    expect(revision?.rendering?.text).toContain('Plain words.');
    expect(revision?.labels.map(({ name }) => name)).toContain('eq:loss');
    expect(revision?.references).toMatchObject([{ target: 'eq:loss', line: 7 }]);
    expect(revision?.publishedVersion?.month).toBe('2026-02');
  });

  it("shows the author's own excerpt, with its formulas typeset", async () => {
    const editor = await seedPerson('editor', 'Excerpt');
    await publishNew(editor, { title: 'Own excerpt', markdown: 'Text', excerpt: 'About **norms** $\\|x\\|$.' });
    const { excerptHtml, excerptText } = await read('own-excerpt');
    expect(excerptHtml).toContain('<strong>norms</strong>');
    expect(excerptHtml).toContain('class="katex"');
    expect(excerptText).toContain('About norms');
  });

  it('changes nothing the second time', async () => {
    const editor = await seedPerson('editor', 'Twice');
    const first = await publishNew(editor, { title: 'Twice' });
    const before = await storedCounts(first.id);
    const events = await database().event.count({ where: { subjectId: first.id } });
    expect(await publishArticle(editor, { id: first.id })).toEqual(first);
    expect(await publishArticle(editor, { id: first.id, publishedAt: first.publishedAt })).toEqual(first);
    expect(await storedCounts(first.id)).toEqual(before);
    expect(before.renderings).toBe(1);
    expect(await database().event.count({ where: { subjectId: first.id } })).toBe(events);
  });

  it('moves only the date of unchanged content, with its month and its place on tag pages', async () => {
    const editor = await seedPerson('editor', 'Redate');
    const first = await publishNew(editor, { title: 'Redated', tags: ['Dates'] });
    const before = await storedCounts(first.id);
    const publishedAt = new Date('2024-02-29T12:00:00Z');
    const again = await publishArticle(editor, { id: first.id, publishedAt });
    expect(again).toMatchObject({ publishedAt, version: first.version + 1, hasUnpublishedChanges: false });
    expect(await read('redated')).toMatchObject({ publishedAt });
    expect(await storedCounts(first.id)).toEqual(before);
    const stored = await database().publishedVersion.findUnique({
      where: { articleId: first.id },
      include: { tags: true },
    });
    expect(stored).toMatchObject({ month: '2024-02', tags: [{ publishedAt }] });
  });

  it('shows the edits of a live article at once and keeps its date', async () => {
    const editor = await seedPerson('editor', 'Edits');
    const first = await publishNew(editor, { title: 'Edited', markdown: 'Old', tags: ['Old tag'] });
    const changes = { markdown: 'New', tags: ['New tag', 'Second'] };
    const saved = await saveWorkingCopy(editor, { id: first.id, version: first.version, changes });
    const again = await publishArticle(editor, { id: first.id, version: saved.version, publishedAt: null });
    expect(again).toMatchObject({
      publishedAt: first.publishedAt,
      hasUnpublishedChanges: false,
      version: saved.version + 1,
    });
    const article = await read('edited');
    expect(article).toMatchObject({
      html: '<p>New</p>',
      tags: [{ slug: 'new-tag' }, { slug: 'second' }],
      version: again.version,
    });
  });

  it('publishes an edit that was taken back without storing it again', async () => {
    const editor = await seedPerson('editor', 'Back');
    const first = await publishNew(editor, { title: 'There and back', markdown: 'One' });
    const there = await saveWorkingCopy(editor, { id: first.id, version: first.version, changes: { markdown: 'Two' } });
    const back = await saveWorkingCopy(editor, { id: first.id, version: there.version, changes: { markdown: 'One' } });
    expect(back.hasUnpublishedChanges).toBe(true);
    const before = await storedCounts(first.id);
    expect(await publishArticle(editor, { id: first.id })).toMatchObject({ hasUnpublishedChanges: false });
    expect(await storedCounts(first.id)).toEqual(before);
  });

  it('keeps the date and the rendering of what was unpublished in between', async () => {
    const editor = await seedPerson('editor', 'Return');
    const first = await publishNew(editor, { title: 'Returns' });
    await unpublishArticle(editor, { id: first.id });
    const again = await publishArticle(editor, { id: first.id });
    expect(again.publishedAt).toEqual(first.publishedAt);
    expect((await storedCounts(first.id)).renderings).toBe(1);
  });

  it('serves the stored rendering as it is, and renders again at publication what an older engine made', async () => {
    const editor = await seedPerson('editor', 'Engine');
    const { id } = await publishNew(editor, { title: 'Old engine', markdown: '## One' });
    await database().rendering.updateMany({
      where: { revision: { articleId: id } },
      data: { engineVersion: '0.0.1', html: 'old' },
    });
    expect((await read('old-engine')).html).toBe('old');
    await publishArticle(editor, { id });
    expect((await read('old-engine')).html).toContain('One</h2>');
    expect(await storedCounts(id)).toMatchObject({ renderings: 1 });
  });

  it('leaves a redirect at every former address, and none where the article comes back to', async () => {
    const editor = await seedPerson('editor', 'Moves');
    let { id, version } = await publishNew(editor, { title: 'Moves', slug: 'place-a' });
    const moveTo = async (slug: string) => {
      await saveWorkingCopy(editor, { id, version, changes: { slug } });
      ({ version } = await publishArticle(editor, { id }));
    };
    await moveTo('place-b');
    expect(await readPublicArticle(anonymous, 'place-a')).toEqual({ kind: 'moved', slug: 'place-b' });
    await moveTo('place-c');
    expect([await findRedirect('place-a'), await findRedirect('place-b')]).toEqual(['place-c', 'place-c']);
    await moveTo('place-a');
    expect(await read('place-a')).toMatchObject({ id });
    expect([await findRedirect('place-a'), await findRedirect('place-b')]).toEqual([null, 'place-a']);
    const taken = createArticle(editor, { title: 'New', markdown: '', slug: 'place-b' });
    await expect(taken).rejects.toMatchObject({ code: 'slug_taken' });
  });

  it('leads from the old address also when the article moved while it was not public', async () => {
    const editor = await seedPerson('editor', 'Away');
    const { id } = await publishNew(editor, { title: 'Away', slug: 'away-old' });
    const { version } = await unpublishArticle(editor, { id });
    await saveWorkingCopy(editor, { id, version, changes: { slug: 'away-new' } });
    await expect(readPublicArticle(anonymous, 'away-old')).rejects.toMatchObject({ code: 'not_found' });
    await publishArticle(editor, { id });
    expect(await readPublicArticle(anonymous, 'away-old')).toEqual({ kind: 'moved', slug: 'away-new' });
  });

  it('schedules for a date in the future, moves the schedule, and publishes at once when asked', async () => {
    const editor = await seedPerson('editor', 'Schedule');
    const { id } = await createArticle(editor, { title: 'Scheduled', markdown: '' });
    const date = inAnHour();
    const scheduled = await publishArticle(editor, { id, publishedAt: date });
    expect(scheduled).toMatchObject({
      status: 'scheduled',
      scheduledFor: date,
      publishedAt: date,
      isPublic: false,
      version: 2,
    });
    await expect(readPublicArticle(anonymous, 'scheduled')).rejects.toMatchObject({ code: 'not_found' });
    expect(await publishArticle(editor, { id })).toEqual(scheduled);
    const later = new Date(date.getTime() + 60_000);
    await publishArticle(editor, { id, publishedAt: later });
    expect(await database().job.findMany({ where: { key: `publish-article:${id}` } })).toMatchObject([
      { runAt: later },
    ]);
    const now = await publishArticle(editor, { id, publishedAt: null });
    expect(now).toMatchObject({ status: 'published', scheduledFor: null });
    expect(now.publishedAt?.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(await database().job.count({ where: { key: `publish-article:${id}` } })).toBe(0);
  });

  it('refuses a future date on a live article, a stale version, and what is in the trash', async () => {
    const editor = await seedPerson('editor', 'Refused');
    const live = await publishNew(editor, { title: 'Refused' });
    const future = publishArticle(editor, { id: live.id, publishedAt: inAnHour() });
    await expect(future).rejects.toMatchObject({ code: 'already_published' });
    const stale = publishArticle(editor, { id: live.id, version: 1 });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version', details: { sent: 1, current: live.version } });
    await trashArticle(editor, { id: live.id });
    await expect(publishArticle(editor, { id: live.id })).rejects.toMatchObject({ code: 'not_in_this_state' });
  });

  it('publishes once when asked by many at once', async () => {
    const editor = await seedPerson('editor', 'Many');
    const { id } = await createArticle(editor, { title: 'Many', markdown: 'Text' });
    const all = await Promise.all(Array.from({ length: 6 }, () => publishArticle(editor, { id })));
    expect(all.every(({ status }) => status === 'published')).toBe(true);
    expect(await storedCounts(id)).toEqual({ revisions: 1, renderings: 1 });
  });

  it("is refused to an author for another's article", async () => {
    const writer = await seedPerson('author', 'Publisher');
    const other = await seedPerson('author', 'Bystander');
    const { id } = await createArticle(writer, { title: 'Own', markdown: '' });
    await expect(publishArticle(other, { id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await publishArticle(writer, { id })).status).toBe('published');
  });
});
