import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { runDueJobs } from '@/lib/background/run-due-jobs';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { rerenderArticle } from '@/lib/content/rerendering/rerender-article';
import { rerenderArticles } from '@/lib/content/rerendering/rerender-articles';
import { rerenderDependents } from '@/lib/content/rerendering/rerender-dependents';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import type { ArticleChanges } from '@/lib/contract/article';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

const equations = (...names: string[]) => names.map((name) => `$$\n${name.slice(3)} \\label{${name}}\n$$`).join('\n\n');

describe('articles that refer to a label', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  const change = async (article: ArticleDetail, changes: ArticleChanges) => {
    const { version } = await readArticle(owner, article.id, { workingCopy: true });
    await saveWorkingCopy(owner, { id: article.id, version, changes });
    return publishArticle(owner, { id: article.id, allowDangling: true });
  };
  const openJobs = () => database().job.findMany({ where: { kind: 'rerender-dependents' }, select: { key: true } });
  const rerendered = async (article: ArticleDetail) =>
    database().event.count({ where: { type: 'article.rerendered', subjectId: article.id } });
  const inputsOf = async (article: ArticleDetail) =>
    (
      await database().rendering.findFirstOrThrow({
        where: { revision: { publishedVersion: { articleId: article.id } } },
      })
    ).inputs;

  it('are rendered again when what they show of it changes, and only they', async () => {
    const named = await publishNew(owner, { title: 'Named', markdown: equations('eq:a', 'eq:b') });
    const usesA = await publishNew(owner, { title: 'Uses a', markdown: '$\\eqref{named#eq:a}$' });
    const usesB = await publishNew(owner, { title: 'Uses b', markdown: '$\\eqref{named#eq:b}$' });
    const before = [await inputsOf(usesA), await inputsOf(usesB)];
    await change(named, { markdown: `${equations('eq:a')}\n\n$$\nanother \\label{eq:b}\n$$` });
    expect(await openJobs()).toEqual([{ key: `rerender-dependents:${named.id}` }]);
    await runDueJobs();
    expect(await openJobs()).toEqual([]);
    expect([await rerendered(usesA), await rerendered(usesB)]).toEqual([0, 1]);
    expect(await inputsOf(usesA)).toBe(before[0]);
    expect(await inputsOf(usesB)).not.toBe(before[1]);
    expect(await rerenderDependents(named.id)).toBeNull();
    expect(await rerendered(usesB)).toBe(1);
    const { version, publishedAt } = usesB;
    expect(await readArticle(anonymous, usesB.id)).toMatchObject({ version, publishedAt });
    expect(await database().revision.count({ where: { articleId: usesB.id } })).toBe(1);
  });

  it('show its new number, and the address under the former name of a heading', async () => {
    const markdown = `## Intro\n\n${equations('eq:a')}\n\n## Last`;
    const named = await publishNew(owner, { title: 'Numbers', markdown });
    const text = '$\\eqref{numbers#eq:a}$ and [there](numbers#intro)';
    const uses = await publishNew(owner, { title: 'Uses numbers', markdown: text });
    const html = async () => (await readArticle(anonymous, uses.id)).html;
    expect(await html()).toContain('Eq. (1)');
    expect(await html()).toContain('href="/articles/numbers#section-intro"');
    const renumbered = `## Introduction\n\n${equations('eq:first', 'eq:a')}\n\n## Last`;
    await change(named, { markdown: renumbered });
    expect((await readArticle(anonymous, named.id)).html).toMatch(/<h2 id="section-introduction">.*id="section-intro"/);
    await runDueJobs();
    expect(await html()).toContain('Eq. (2)');
    expect(await html()).toContain('href="/articles/numbers#section-introduction"');
  });

  it('are left alone by a change of what they do not use', async () => {
    const named = await publishNew(owner, { title: 'Quiet', markdown: equations('eq:a', 'eq:b') });
    await publishNew(owner, { title: 'Uses quiet', markdown: '$\\eqref{quiet#eq:a}$' });
    await change(named, { markdown: `${equations('eq:a', 'eq:c')}\n\nMore text.` });
    expect(await openJobs()).toEqual([]);
  });

  it('follow a new address and a new title', async () => {
    const named = await publishNew(owner, { title: 'Address', markdown: equations('eq:a') });
    const uses = await publishNew(owner, { title: 'Uses address', markdown: '$\\eqref{address#eq:a}$' });
    await change(named, { slug: 'address-new' });
    await runDueJobs();
    expect(await rerendered(uses)).toBe(1);
    await change(named, { title: 'Another title' });
    await runDueJobs();
    expect(await rerendered(uses)).toBe(2);
  });

  it('follow when the label comes and when it goes', async () => {
    const uses = await publishNew(owner, { title: 'Uses later', markdown: '$\\eqref{later#eq:a}$' });
    expect(await inputsOf(uses)).toBe('');
    const named = await publishNew(owner, { title: 'Later', markdown: equations('eq:a') });
    await runDueJobs();
    expect(await inputsOf(uses)).toHaveLength(64);
    await unpublishArticle(owner, { id: named.id, allowDangling: true });
    await runDueJobs();
    expect(await inputsOf(uses)).toBe('');
    expect(await rerendered(uses)).toBe(2);
  });

  it('are rendered again with an older engine’s, all of them or one, once', async () => {
    const article = await publishNew(owner, { title: 'Old engine', markdown: 'Text' });
    const where = { revision: { articleId: article.id } };
    await database().rendering.updateMany({ where, data: { engineVersion: '0', html: 'old' } });
    expect(await rerenderArticles()).toBeNull();
    expect((await readArticle(anonymous, article.id)).html).toBe('<p>Text</p>');
    expect(await rerendered(article)).toBe(1);
    expect(await rerenderArticle(article.id)).toBe(false);
    expect(await rerenderArticle('none')).toBe(false);
  });
});
