import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { planRerendering, rerenderOutdatedKind, rerenderSite } from '@/lib/background/rerender-site';
import { runDueJobs } from '@/lib/background/run-due-jobs';
import { readArticle } from '@/lib/content/read-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { claimJobs } from '@/lib/jobs/claim-jobs';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { publishNew } from '@/test/lib/content/publish-new';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

describe('a site that another version of the engine rendered', () => {
  const { engine } = useDatabase();
  let owner: Actor;
  beforeEach(async () => {
    owner ??= await seedSite();
    await database().job.deleteMany();
    await database().event.deleteMany();
    await database().publishedVersion.deleteMany();
  });

  /** Public articles, stored as an older engine would have. */
  const outdate = async (...titles: string[]) => {
    const articles = [];
    for (const title of titles) articles.push(await publishNew(owner, { title, markdown: `Text of ${title} $x^2$` }));
    const revision = { publishedVersion: { articleId: { in: articles.map(({ id }) => id) } } };
    await database().rendering.updateMany({ where: { revision }, data: { engineVersion: '0.0.1', html: 'old' } });
    await database().publishedVersion.updateMany({ data: { excerptHtml: 'old', excerptText: 'old', wordCount: 999 } });
    await database().event.deleteMany();
    return articles;
  };
  const openJob = async () => {
    const job = await database().job.findUnique({ where: { key: rerenderOutdatedKind } });
    return job && { ...job, data: JSON.parse(job.data) };
  };
  const rerendered = () => database().event.findMany({ where: { type: 'article.rerendered' } });
  const outdated = () =>
    database().rendering.count({ where: { engineVersion: '0.0.1', revision: { publishedVersion: { isNot: null } } } });

  it('is rendered again as publishing would, and keeps its dates and versions', async () => {
    const [article] = await outdate('One', 'Two', 'Three');
    const id = article?.id ?? '';
    const rows = () =>
      Promise.all([
        database().article.findUniqueOrThrow({ where: { id } }),
        database().publishedVersion.findUniqueOrThrow({ where: { articleId: id } }),
      ]);
    const before = await rows();
    expect(await planRerendering()).toBe(true);
    expect(await runDueJobs()).toBe(1);
    const after = await rows();
    expect(after[0]).toEqual(before[0]);
    const made = { excerptHtml: after[1].excerptHtml, excerptText: 'Text of One x^2', wordCount: 3 };
    expect(after[1]).toEqual({ ...before[1], ...made });
    expect((await readArticle(anonymous, id)).html).toContain('<math');
    expect(await outdated()).toBe(0);
    const events = await rerendered();
    expect(events.map(({ actor, data }) => [actor, JSON.parse(data)])).toEqual(
      Array.from({ length: 3 }, () => ['system:renderer', { engineVersion }]),
    );
    expect(await openJob()).toBeNull();
    expect(await planRerendering()).toBe(false);
  });

  it('is ordered once, goes on with its own order, and replaces one for another version', async () => {
    await outdate('Ordered');
    expect((await Promise.all([planRerendering(), planRerendering()])).toSorted()).toEqual([false, true]);
    const going = JSON.stringify({ engineVersion, after: 'x' });
    await database().job.updateMany({ data: { data: going } });
    expect(await planRerendering()).toBe(false);
    expect((await openJob())?.data.after).toBe('x');
    await database().job.updateMany({ data: { data: JSON.stringify({ engineVersion: '0.0.2', after: 'x' }) } });
    expect(await planRerendering()).toBe(true);
    expect((await openJob())?.data).toEqual({ engineVersion });
  });

  it('does not keep what is due waiting, nor is it touched by what publishes', async () => {
    await outdate('Beside');
    await planRerendering();
    expect(await runDueJobs('prompt')).toBe(0);
    expect(await outdated()).toBe(1);
    expect(await runDueJobs('rendering')).toBe(1);
    expect(await outdated()).toBe(0);
  });

  it('is left to a server with the version that was ordered', async () => {
    await outdate('Elsewhere');
    await planRerendering();
    await database().job.updateMany({ data: { data: JSON.stringify({ engineVersion: '99.0.0' }) } });
    expect(await runDueJobs('rendering')).toBe(1);
    expect(await openJob()).toMatchObject({ leasedBy: null, lastError: expect.stringContaining('version 99.0.0') });
    expect(await outdated()).toBe(1);
  });

  it('is rendered in parts that say what is done, when the server stops in between', async () => {
    const count = 8;
    await outdate(...Array.from({ length: count }, (_, number) => `Part ${number}`));
    await planRerendering();
    const claim = { worker: 'test', limit: 1, leaseSeconds: 60, kinds: [rerenderOutdatedKind] };
    const [first] = await claimJobs(claim);
    if (first === undefined) throw new Error('There is no order.');
    await rerenderSite(first, AbortSignal.abort());
    const job = await openJob();
    const done = count - (await outdated());
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(count);
    expect(job).toMatchObject({ leasedBy: null, attempts: 0 });
    expect(job?.data.tally).toEqual({ done, total: count, rerendered: done, failed: 0 });
    expect(await runDueJobs('rendering')).toBe(1);
    expect([await outdated(), (await rerendered()).length, await openJob()]).toEqual([0, count, null]);
  });

  it('is rendered to the end after the server was killed half way, each article once', async () => {
    const count = 40;
    const articles = await outdate(...Array.from({ length: count }, (_, number) => `Killed ${number}`));
    await unpublishArticle(owner, { id: articles[0]?.id ?? '' });
    await planRerendering();
    const script = fileURLToPath(new URL('rerendering-process.ts', import.meta.url));
    const parameters = ['--import', 'tsx', script, JSON.stringify(engine()), inject('renderWorker')];
    const child = spawn(process.execPath, parameters, { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while ((await rerendered()).length < 5 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(await outdated()).toBeGreaterThan(0);
    expect(await runDueJobs('rendering')).toBe(0);
    await database().job.updateMany({ data: { leasedUntil: new Date(0) } });
    expect(await runDueJobs('rendering')).toBe(1);
    const subjects = (await rerendered()).map(({ subjectId }) => subjectId);
    expect(subjects.toSorted()).toEqual(
      articles
        .slice(1)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect([await outdated(), await openJob()]).toEqual([0, null]);
  });
});
