import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { publishArticle } from '@/lib/content/publish-article';
import { hashInputs, loadRenderingInputs } from '@/lib/content/rendering/load-rendering-inputs';
import { rerenderArticle } from '@/lib/content/rerendering/rerender-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { database, transaction } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

describe('publishing', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it('takes along a change of macros that comes between its rendering and its transaction', async () => {
    const markdown = 'In $\\R$.';
    const first = await publishNew(owner, { title: 'Overtaken', markdown: 'Text.' });
    const { id, version } = await saveWorkingCopy(owner, {
      id: first.id,
      version: first.version,
      changes: { markdown },
    });
    const overtaking = transaction(async (tx) => {
      // Holds the article, so that its publication waits where it claims the version: with a rendering that is old by then.
      await tx.article.updateMany({ where: { id }, data: { sourceHash: null } });
      const macros = JSON.stringify({ '\\R': '\\mathbb{R}' });
      await tx.renderingSettings.createMany({ data: [{ id: 1, macros, version: 2 }] });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const published = publishArticle(owner, { id, version });
    await overtaking;
    expect(await published).toMatchObject({ hasUnpublishedChanges: false, version: version + 1 });
    const stored = await database().rendering.findFirstOrThrow({
      where: { revision: { publishedVersion: { articleId: id } } },
    });
    const inputs = await loadRenderingInputs({ markdown, excerpt: '' });
    expect(inputs).toEqual({ macros: { '\\R': '\\mathbb{R}' } });
    expect(stored.inputs).toBe(hashInputs(inputs));
    expect(stored.html).toContain('mathbb');
  });

  it('gives references to its own address what it publishes now', async () => {
    const markdown = '$$\nx \\label{eq:x}\n$$\n\n$\\eqref{own-address#eq:x}$ and $\\eqref{own-address#eq:gone}$';
    const { id, version } = await publishNew(owner, { title: 'Own address', markdown });
    const htmlOf = async () =>
      (await database().rendering.findFirstOrThrow({ where: { revision: { publishedVersion: { articleId: id } } } }))
        .html;
    expect(await htmlOf()).toContain('href="/articles/own-address#equation-eq-x" class="equation-reference">Eq. (1)');
    const changes = { markdown: `$$\nfirst \\label{eq:first}\n$$\n\n${markdown}` };
    await saveWorkingCopy(owner, { id, version, changes });
    await publishArticle(owner, { id });
    expect(await htmlOf()).toContain('class="equation-reference">Eq. (2)');
    expect(await rerenderArticle(id)).toBe(false);
  });
});
