import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '@/lib/accounts/actor';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import type { RenderRequest } from '@/lib/content/rendering/pool/render-messages';
import type { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import { renderUnrendered } from '@/lib/content/rendering/pool/render-unrendered';
import { rerenderArticle } from '@/lib/content/rerendering/rerender-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { registerProcessState } from '@/lib/kernel/process-state';
import type { Rendering } from '@/lib/markdown/rendering';
import { publishNew } from '@/test/lib/content/publish-new';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { useInterception } from '../rendering/intercept-rendering';

describe('an article that is rendered again', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });
  const interception = useInterception();

  /** Puts `render` before the threads for what is rendered in the background. */
  const intercept = (render: (request: RenderRequest, threads: RenderPool) => Promise<Rendering>) =>
    interception.intercept((request, priority, threads) =>
      priority === 'background' ? render(request, threads) : threads.render(request, priority),
    );
  /**
   * Begins `deed` once, while article `id` is being rendered in the background, which ends when the deed is stored: its own
   * answer may wait for that rendering.
   */
  const meanwhile = (id: string, deed: () => Promise<unknown>) => {
    const versionOf = async () => (await database().article.findUniqueOrThrow({ where: { id } })).version;
    let done: Promise<unknown> | undefined;
    intercept(async (request, threads) => {
      const rendering = await threads.render(request, 'background');
      if (done === undefined) {
        const before = await versionOf();
        done = deed();
        while ((await versionOf()) === before) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return rendering;
    });
    return () => done;
  };
  /** Renderings that the process keeps would be taken without asking the threads. */
  const forgetRenderings = () => registerProcessState('caches', undefined);
  const outdated = async (title: string, markdown: string) => {
    const article = await publishNew(owner, { title, markdown });
    const revision = { publishedVersion: { articleId: article.id } };
    await database().rendering.updateMany({ where: { revision }, data: { engineVersion: '0.0.1', html: 'old' } });
    forgetRenderings();
    return article.id;
  };
  const save = async (id: string, markdown: string) => {
    const { version } = await database().article.findUniqueOrThrow({ where: { id } });
    return saveWorkingCopy(owner, { id, version, changes: { markdown } });
  };
  const htmlOf = async (id: string) => (await readArticle(anonymous, id)).html;
  const rerendered = (subjectId: string) =>
    database().event.count({ where: { subjectId, type: 'article.rerendered' } });

  it('keeps the text that was published meanwhile', async () => {
    const id = await outdated('Published meanwhile', 'Before.');
    await save(id, 'After.');
    const published = meanwhile(id, () => publishArticle(owner, { id }));
    expect(await rerenderArticle(id)).toBe(false);
    await published();
    expect([await htmlOf(id), await rerendered(id)]).toEqual(['<p>After.</p>', 0]);
  });

  it('keeps the draft that was saved meanwhile, and readers the text they had', async () => {
    const id = await outdated('Saved meanwhile', 'Public.');
    const saved = meanwhile(id, () => save(id, 'Draft.'));
    expect(await rerenderArticle(id)).toBe(true);
    await saved();
    expect([await htmlOf(id), await rerendered(id)]).toEqual(['<p>Public.</p>', 1]);
    const copy = await readArticle(owner, id, { workingCopy: true });
    expect(copy).toMatchObject({ markdown: 'Draft.', hasUnpublishedChanges: true });
  });

  it('stays withdrawn when it was withdrawn meanwhile', async () => {
    const id = await outdated('Withdrawn meanwhile', 'Text.');
    const withdrawn = meanwhile(id, () => unpublishArticle(owner, { id }));
    expect(await rerenderArticle(id)).toBe(false);
    await withdrawn();
    expect(await database().publishedVersion.count({ where: { articleId: id } })).toBe(0);
    expect(await rerendered(id)).toBe(0);
  });

  it('has the labels of others as they are at the end', async () => {
    const named = await publishNew(owner, { title: 'Named', markdown: '$$\nx \\label{eq:x}\n$$' });
    const id = await outdated('Names it', '$\\eqref{named#eq:x}$');
    await save(named.id, '$$\ny \\tag{9}\\label{eq:x}\n$$');
    const published = meanwhile(named.id, () => publishArticle(owner, { id: named.id }));
    expect(await rerenderArticle(id)).toBe(true);
    await published();
    expect(await htmlOf(id)).toContain('Eq. (9) of “Named”');
    expect(await rerenderArticle(id)).toBe(false);
  });

  it('does not stand in the way of publishing it, nor the other way round', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, number) => outdated(`Both ${number}`, `Text ${number}.`)),
    );
    const both = ids.flatMap((id) => [rerenderArticle(id), publishArticle(owner, { id }), rerenderArticle(id)]);
    await Promise.all(both);
    expect(await Promise.all(ids.map(htmlOf))).toEqual(ids.map((_, number) => `<p>Text ${number}.</p>`));
    const renderings = { revision: { articleId: { in: ids } } };
    expect(await database().rendering.count({ where: renderings })).toBe(ids.length);
    expect(await database().rendering.count({ where: { ...renderings, engineVersion: '0.0.1' } })).toBe(0);
  });

  it('stays as readers have it when it cannot be rendered within its limits', async () => {
    const id = await outdated('Cut', 'Text.');
    intercept(async ({ source }) => renderUnrendered(source, { seconds: 1 }));
    await expect(rerenderArticle(id)).rejects.toThrow('cut short');
    expect(await htmlOf(id)).toBe('old');
    interception.restore();
    expect(await rerenderArticle(id)).toBe(true);
    expect(await htmlOf(id)).toBe('<p>Text.</p>');
  });
});
