import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { archiveArticle } from '@/lib/content/archive-article';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import { readArticle } from '@/lib/content/read-article';
import { reviewPublication } from '@/lib/content/review-publication';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

const equations = (...names: string[]) => names.map((name) => `$$\nx \\label{${name}}\n$$`).join('\n\n');

describe('what would leave references of other articles dangling', () => {
  useDatabase();
  let owner: Actor;
  let number = 0;
  beforeAll(async () => {
    owner = await seedSite();
  });

  /** A public article with two labels, and one that refers to both of them and to one that there never was. */
  async function pair(): Promise<{ named: ArticleDetail; referring: ArticleDetail }> {
    number += 1;
    const named = await publishNew(owner, { title: `Named ${number}`, markdown: equations('eq:a', 'eq:b') });
    const markdown = ['eq:a', 'eq:b', 'eq:never', 'eq:a'].map((name) => `See $\\eqref{${named.slug}#${name}}$.`);
    const referring = await publishNew(owner, { title: `Referring ${number}`, markdown: markdown.join('\n\n') });
    return { named, referring };
  }

  const rewrite = async (article: ArticleDetail, markdown: string) => {
    const { version } = await readArticle(owner, article.id, { workingCopy: true });
    return saveWorkingCopy(owner, { id: article.id, version, changes: { markdown } });
  };

  it('is refused by publication, naming the articles and the labels, and nothing is changed', async () => {
    const { named, referring } = await pair();
    const { version } = await rewrite(named, equations('eq:a', 'eq:renamed'));
    const articles = [{ slug: referring.slug, title: referring.title, labels: ['eq:b'] }];
    await expect(publishArticle(owner, { id: named.id })).rejects.toMatchObject({
      code: 'references_would_dangle',
      status: 409,
      details: { articles, names: [`${referring.title} (eq:b)`], count: 1 },
    });
    expect(await reviewPublication(owner, { id: named.id })).toEqual({ dangling: articles });
    expect(await readArticle(owner, named.id, { workingCopy: true })).toMatchObject({
      version,
      hasUnpublishedChanges: true,
    });
  });

  it('is published when it is meant, and is not held against the next publication', async () => {
    const { named } = await pair();
    await rewrite(named, equations('eq:b'));
    const published = await publishArticle(owner, { id: named.id, allowDangling: true });
    expect(published.hasUnpublishedChanges).toBe(false);
    await rewrite(named, `${equations('eq:b')}\n\nMore.`);
    expect(await reviewPublication(owner, { id: named.id })).toEqual({ dangling: [] });
    expect(await publishArticle(owner, { id: named.id })).toMatchObject({ hasUnpublishedChanges: false });
  });

  it.each([
    ['unpublishing', unpublishArticle],
    ['archiving', archiveArticle],
    ['moving to the trash', trashArticle],
  ])('is refused by %s unless it is meant', async (_, withdraw) => {
    const { named, referring } = await pair();
    const labels = ['eq:a', 'eq:b'];
    await expect(withdraw(owner, { id: named.id })).rejects.toMatchObject({
      code: 'references_would_dangle',
      details: { articles: [{ slug: referring.slug, labels }] },
    });
    expect((await readArticle(owner, named.id, { workingCopy: true })).isPublic).toBe(true);
    expect((await withdraw(owner, { id: named.id, allowDangling: true })).isPublic).toBe(false);
  });

  it('does not count references of drafts, of older publications, or of the article to itself', async () => {
    const { named, referring } = await pair();
    await rewrite(referring, 'No reference any more.');
    await publishArticle(owner, { id: referring.id });
    const draft = { title: `Draft ${number}`, markdown: `$\\eqref{${named.slug}#eq:a}$` };
    await createArticle(owner, draft);
    await rewrite(named, `${equations('eq:c')}\n\n$\\eqref{${named.slug}#eq:a}$`);
    expect(await publishArticle(owner, { id: named.id })).toMatchObject({ hasUnpublishedChanges: false });
    expect((await unpublishArticle(owner, { id: named.id })).isPublic).toBe(false);
  });

  it('is no matter of the address, since former ones lead on, but counts what was written with a former one', async () => {
    const { named, referring } = await pair();
    const slug = `${named.slug}-moved`;
    await saveWorkingCopy(owner, { id: named.id, version: named.version, changes: { slug } });
    expect(await publishArticle(owner, { id: named.id })).toMatchObject({ publicSlug: slug });
    await rewrite(named, equations('eq:a'));
    await expect(publishArticle(owner, { id: named.id })).rejects.toMatchObject({
      details: { articles: [{ slug: referring.slug, labels: ['eq:b'] }] },
    });
  });

  it('is not what renaming a heading does, whose former id stays', async () => {
    const named = await publishNew(owner, { title: 'Sections', markdown: '## One\n\n## Middle\n\n## Last' });
    const heading = await database().label.findFirstOrThrow({
      where: { text: 'Middle', revision: { articleId: named.id } },
    });
    const markdown = `See $\\ref{sections#${heading.name}}$.`;
    await publishNew(owner, { title: 'Points at a section', markdown });
    await rewrite(named, '## One\n\n## The middle part\n\n## Last');
    expect(await publishArticle(owner, { id: named.id })).toMatchObject({ hasUnpublishedChanges: false });
    await rewrite(named, '## One\n\n## Last');
    await expect(publishArticle(owner, { id: named.id })).rejects.toMatchObject({
      details: { articles: [{ slug: 'points-at-a-section', labels: [heading.name] }] },
    });
  });

  it('is reviewed by those who may publish the article, and by no others', async () => {
    const { named } = await pair();
    const stranger = await seedPerson('author', 'Stranger');
    await expect(reviewPublication(stranger, { id: named.id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
