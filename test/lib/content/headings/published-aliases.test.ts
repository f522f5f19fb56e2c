import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { loadAliases, withAliases } from '@/lib/content/headings/stored-aliases';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { hashInputs } from '@/lib/content/rendering/load-rendering-inputs';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

const sections = (...titles: string[]) => titles.map((title) => `## ${title}\n\nText of ${title}.`).join('\n\n');

describe('former ids of headings', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  const save = async (article: ArticleDetail, markdown: string) => {
    const { version } = await readArticle(owner, article.id, { workingCopy: true });
    return saveWorkingCopy(owner, { id: article.id, version, changes: { markdown } });
  };
  const republish = async (article: ArticleDetail, markdown: string) => {
    await save(article, markdown);
    return publishArticle(owner, { id: article.id });
  };
  const idOf = async (article: ArticleDetail, text: string) => {
    const where = { text, kind: 'heading', revision: { publishedVersion: { articleId: article.id } } };
    return (await database().label.findFirstOrThrow({ where })).anchor;
  };
  const aliasesOf = (article: ArticleDetail) => loadAliases(database(), article.id);

  it('are kept over many renamings, and given to the engine with every rendering', async () => {
    const article = await publishNew(owner, { title: 'Renamed', markdown: sections('Start', 'Method', 'End') });
    const first = await idOf(article, 'Method');
    await republish(article, sections('Start', 'Our method', 'End'));
    const second = await idOf(article, 'Our method');
    expect(await aliasesOf(article)).toEqual([{ alias: first, heading: second }]);
    await republish(article, sections('Start', 'How we did it', 'End'));
    const third = await idOf(article, 'How we did it');
    const aliases = await aliasesOf(article);
    expect(aliases).toEqual([first, second].map((alias) => ({ alias, heading: third })));
    const { inputs } = await database().rendering.findFirstOrThrow({
      where: { revision: { publishedVersion: { articleId: article.id } } },
    });
    expect(inputs).toBe(hashInputs({ headingAliases: { [third]: [first, second] } }));
    expect(withAliases({}, aliases)).toEqual({ headingAliases: { [third]: [first, second] } });
  });

  it('are those of publications: headings that only a draft had leave none', async () => {
    const article = await publishNew(owner, { title: 'Drafted', markdown: sections('Start', 'Method', 'End') });
    const first = await idOf(article, 'Method');
    await save(article, sections('Start', 'In between', 'End'));
    await republish(article, sections('Start', 'Procedure', 'End'));
    expect(await aliasesOf(article)).toEqual([{ alias: first, heading: await idOf(article, 'Procedure') }]);
  });

  it('go when a new heading has that id, and when the section is removed', async () => {
    const article = await publishNew(owner, { title: 'Claimed', markdown: sections('Start', 'Method', 'End') });
    await republish(article, sections('Start', 'Procedure', 'End'));
    expect(await aliasesOf(article)).toHaveLength(1);
    await republish(article, sections('Start', 'Procedure', 'End', 'Method'));
    expect(await aliasesOf(article)).toEqual([]);
    await republish(article, sections('Start', 'Procedures', 'End', 'Method'));
    expect(await aliasesOf(article)).toHaveLength(1);
    await republish(article, sections('Start', 'End', 'Method'));
    expect(await aliasesOf(article)).toEqual([]);
  });

  it('outlast unpublication', async () => {
    const article = await publishNew(owner, { title: 'Away', markdown: sections('Start', 'Method', 'End') });
    const first = await idOf(article, 'Method');
    await unpublishArticle(owner, { id: article.id });
    await republish(article, sections('Start', 'Procedure', 'End'));
    expect(await aliasesOf(article)).toEqual([{ alias: first, heading: await idOf(article, 'Procedure') }]);
  });

  it('do not make a publication of unchanged content a new one', async () => {
    const article = await publishNew(owner, { title: 'Same', markdown: sections('Start', 'Method', 'End') });
    const renamed = await republish(article, sections('Start', 'Procedure', 'End'));
    const revisions = await database().revision.count({ where: { articleId: article.id } });
    expect(await publishArticle(owner, { id: article.id })).toEqual(renamed);
    expect(await database().revision.count({ where: { articleId: article.id } })).toBe(revisions);
  });
});
