import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { runDueJobs } from '@/lib/background/run-due-jobs';
import { startBackground } from '@/lib/background/start-background';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { database, transaction } from '@/lib/db/database';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

describe('background work', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  const scheduled = async (title: string) => {
    const { id } = await createArticle(owner, { title, markdown: 'text' });
    await publishArticle(owner, { id, publishedAt: new Date(Date.now() + 3_600_000) });
    return id;
  };
  const comeDue = async (articleId: string) => {
    const past = new Date(Date.now() - 1_000);
    await database().article.update({ where: { id: articleId }, data: { scheduledFor: past } });
    await database().job.updateMany({ where: { kind: 'publish-article' }, data: { runAt: past } });
  };

  it('publishes a scheduled article when its time has come, not before, and once', async () => {
    const id = await scheduled('Later');
    expect(await runDueJobs()).toBe(0);
    expect((await readArticle(owner, id, { workingCopy: true })).isPublic).toBe(false);
    await comeDue(id);
    const ran = await Promise.all([runDueJobs(), runDueJobs()]);
    expect(ran.toSorted()).toEqual([0, 1]);
    expect(await readArticle(owner, id, { workingCopy: true })).toMatchObject({ isPublic: true, status: 'published' });
    expect(await database().job.count()).toBe(0);
    expect(await database().event.count({ where: { subjectId: id, type: 'article.published' } })).toBe(1);
  });

  it('leaves jobs alone for which it has no handler', async () => {
    await transaction((tx) => enqueueJob(tx, { kind: 'of-a-newer-version', key: 'k', data: {}, runAt: new Date(0) }));
    expect(await runDueJobs()).toBe(0);
    expect((await database().job.findFirstOrThrow()).attempts).toBe(0);
    await database().job.deleteMany();
  });

  it('works by itself once started, and stops when told to', async () => {
    const id = await scheduled('By itself');
    await comeDue(id);
    const stop = startBackground();
    await expect
      .poll(async () => (await readArticle(owner, id, { workingCopy: true })).isPublic, { timeout: 20_000 })
      .toBe(true);
    await stop();
    const other = await scheduled('After the end');
    await comeDue(other);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await readArticle(owner, other, { workingCopy: true })).isPublic).toBe(false);
  });
});
