import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import { publishDueArticles } from '@/lib/content/publish-due-articles';
import { readArticle } from '@/lib/content/read-article';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';

const process2 = fileURLToPath(new URL('publish-due-process.ts', import.meta.url));

/** Schedules a new article and lets its time come. */
async function scheduleDue(actor: Actor, title: string, date = new Date(Date.now() - 60_000)): Promise<string> {
  const { id } = await createArticle(actor, { title, markdown: `Text of ${title}` });
  await publishArticle(actor, { id, publishedAt: new Date(Date.now() + 3_600_000) });
  await database().article.updateMany({ where: { id }, data: { scheduledFor: date } });
  return id;
}

const publications = (subjectId: string) => database().event.count({ where: { subjectId, type: 'article.published' } });

describe('publishDueArticles', () => {
  const { engine } = useDatabase();

  it('publishes what is due under the planned date in the month of the site, and nothing else', async () => {
    const owner = await seedSite({ timeZone: 'America/New_York' });
    const due = await scheduleDue(owner, 'Due', new Date('2026-03-01T02:00:00Z'));
    const { id: later } = await createArticle(owner, { title: 'Later', markdown: '' });
    await publishArticle(owner, { id: later, publishedAt: new Date(Date.now() + 3_600_000) });
    expect(await publishDueArticles()).toBe(1);
    const publishedAt = new Date('2026-03-01T02:00:00Z');
    expect(await readArticle(owner, due, { workingCopy: true })).toMatchObject({
      status: 'published',
      publishedAt,
      scheduledFor: null,
      isPublic: true,
    });
    expect(await database().publishedVersion.findUnique({ where: { articleId: due } })).toMatchObject({
      month: '2026-02',
    });
    expect((await readArticle(owner, later, { workingCopy: true })).status).toBe('scheduled');
    expect(await database().job.count({ where: { key: { contains: due } } })).toBe(0);
    expect(await publishDueArticles()).toBe(0);
    expect(await publications(due)).toBe(1);
  });

  it('takes along what was edited since it was scheduled', async () => {
    const editor = await seedPerson('editor', 'Late edit');
    const id = await scheduleDue(editor, 'Late edit');
    const { version } = await readArticle(editor, id, { workingCopy: true });
    await saveWorkingCopy(editor, { id, version, changes: { markdown: 'Edited late' } });
    expect(await publishDueArticles()).toBe(1);
    expect(await readPublicArticle(anonymous, 'late-edit')).toMatchObject({ article: { html: '<p>Edited late</p>' } });
  });

  it('publishes each article once when several ask at the same time', async () => {
    const editor = await seedPerson('editor', 'Together');
    const ids = await Promise.all([1, 2, 3, 4, 5].map((number) => scheduleDue(editor, `Together ${number}`)));
    const counts = await Promise.all([publishDueArticles(), publishDueArticles(), publishDueArticles()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(5);
    expect(await Promise.all(ids.map(publications))).toEqual([1, 1, 1, 1, 1]);
  });

  it('publishes each article once when two processes run', async () => {
    const editor = await seedPerson('editor', 'Processes');
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => scheduleDue(editor, `Process ${number}`)));
    const parameters = ['--import', 'tsx', process2, JSON.stringify(engine()), inject('renderWorker')];
    const run = () => promisify(execFile)(process.execPath, parameters);
    const outputs = await Promise.all([run(), run()]);
    expect(outputs.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBe(6);
    expect(await Promise.all(ids.map(publications))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await database().rendering.count({ where: { revision: { articleId: { in: ids } } } })).toBe(6);
  });

  it('does not publish what was trashed', async () => {
    const editor = await seedPerson('editor', 'Trashed');
    const id = await scheduleDue(editor, 'Trashed');
    await trashArticle(editor, { id });
    expect(await publishDueArticles()).toBe(0);
    expect(await readArticle(editor, id, { workingCopy: true })).toMatchObject({ isPublic: false });
  });

  it('makes a draft again of an article that has no active author, and says why', async () => {
    const [author, owner] = [await seedPerson('author', 'Disabled'), await seedPerson('owner', 'Left')];
    const id = await scheduleDue(author, 'Author disabled');
    await database().person.updateMany({ where: { id: author.personId }, data: { disabledAt: new Date() } });
    expect(await publishDueArticles()).toBe(0);
    expect(await readArticle(owner, id, { workingCopy: true })).toMatchObject({
      status: 'draft',
      isPublic: false,
      markdown: 'Text of Author disabled',
    });
    const event = await database().event.findFirst({ where: { subjectId: id, type: 'article.publication_refused' } });
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ reason: 'author_disabled' });
  });

  it('publishes what is left when one article fails, and tells of the failure', async () => {
    const editor = await seedPerson('editor', 'Failing');
    const broken = await scheduleDue(editor, 'Broken');
    const sound = await scheduleDue(editor, 'Sound');
    await database().workingCopy.updateMany({ where: { articleId: broken }, data: { metadata: '{damaged' } });
    await expect(publishDueArticles()).rejects.toThrow(SyntaxError);
    expect(await publications(sound)).toBe(1);
    expect(await database().article.findUnique({ where: { id: broken } })).toMatchObject({ status: 'scheduled' });
  });
});
