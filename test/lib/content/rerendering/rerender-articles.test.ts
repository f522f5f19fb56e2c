import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { runDueJobs } from '@/lib/background/run-due-jobs';
import { publishArticle } from '@/lib/content/publish-article';
import type { RenderingChanges } from '@/lib/contract/rendering-settings';
import { database } from '@/lib/db/database';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

describe('a change of what articles are rendered with', () => {
  useDatabase();
  let owner: Actor;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    owner = await seedSite();
    const sources = {
      plain: 'Plain text.',
      real: 'In $\\R$.',
      summary: 'Text.',
      nested: 'In $\\Rn$.',
      cites: 'See [@knuth].',
      other: '$\\alpha$',
    };
    for (const [name, markdown] of Object.entries(sources)) {
      const excerpt = name === 'summary' ? 'About $\\R$.' : '';
      ids[name] = (await publishNew(owner, { title: name, markdown, excerpt })).id;
    }
  });

  /** Names of the articles that were rendered again by it. */
  const rerenderedBy = async (changes: RenderingChanges): Promise<string[]> => {
    await database().event.deleteMany();
    await updateRenderingSettings(owner, { changes });
    expect(await runDueJobs()).toBe(1);
    expect(await database().job.count()).toBe(0);
    const events = await database().event.findMany({ where: { type: 'article.rerendered' } });
    const touched = new Set(events.map(({ subjectId }) => subjectId));
    return Object.keys(ids).filter((name) => touched.has(ids[name] ?? ''));
  };

  it('renders again what uses the macros, by themselves or through others, in text and summary', async () => {
    expect(await rerenderedBy({ macros: { '\\Rn': '\\R^n' } })).toEqual(['nested']);
    expect(await rerenderedBy({ macros: { '\\Rn': '\\R^n', '\\R': '\\mathbb{R}' } })).toEqual([
      'real',
      'summary',
      'nested',
    ]);
    expect(await rerenderedBy({ macros: { '\\Rn': '\\R^{n}', '\\R': '\\mathbb{R}' } })).toEqual(['nested']);
    expect(await rerenderedBy({ macros: { '\\unused': 'x', '\\Rn': '\\R^{n}', '\\R': '\\mathbb{R}' } })).toEqual([]);
  });

  it('renders again what cites, when sources or style change', async () => {
    expect(await rerenderedBy({ bibliography: '@book{knuth, title={The TeXbook}}' })).toEqual(['cites']);
    expect(await rerenderedBy({ citationStyle: 'apa' })).toEqual(['cites']);
  });

  it('is seen by the next publication also before the job has run', async () => {
    const { id } = await publishNew(owner, { title: 'Just so', markdown: 'In $\\R$.' });
    const where = { revision: { articleId: id } };
    const before = await database().rendering.findFirstOrThrow({ where });
    await updateRenderingSettings(owner, { changes: { macros: { '\\R': '\\mathbf{R}' } } });
    await publishArticle(owner, { id });
    const after = await database().rendering.findMany({ where });
    expect(after).toHaveLength(1);
    expect(after[0]?.inputs).not.toBe(before.inputs);
    await database().event.deleteMany();
    await runDueJobs();
    expect(await database().event.count({ where: { type: 'article.rerendered', subjectId: id } })).toBe(0);
  });
});
