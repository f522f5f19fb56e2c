import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { loadExternalLabels } from '@/lib/content/labels/load-external-labels';
import { publishArticle } from '@/lib/content/publish-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { publishNew } from '../publish-new';

const lossText = '## The loss\n\n$$\nL = -\\log p \\label{eq:loss}\n$$';
const find = (...names: [article: string, label: string][]) =>
  loadExternalLabels(
    database(),
    names.map(([article, label]) => ({ article, label })),
  );

describe('loadExternalLabels', () => {
  useDatabase();
  let owner: Actor;
  beforeAll(async () => {
    owner = await seedSite();
  });

  it('gives the labels that are named, with address, kind, number, text and title, by the name that was written', async () => {
    const { id } = await publishNew(owner, { title: 'Losses', markdown: lossText });
    const stored = await database().label.findFirstOrThrow({ where: { name: 'eq:loss', revision: { articleId: id } } });
    const labels = await find(
      ['losses', 'eq:loss'],
      ['losses', 'The-Loss'],
      ['losses', 'eq:none'],
      ['none', 'eq:loss'],
    );
    expect(Object.keys(labels)).toEqual(['losses#eq:loss', 'losses#The-Loss']);
    expect(labels['losses#eq:loss']).toEqual({
      url: `/articles/losses#${encodeURIComponent(stored.anchor)}`,
      kind: 'equation',
      number: stored.number,
      text: stored.text,
      title: 'Losses',
    });
    expect(labels['losses#The-Loss']).toMatchObject({ kind: 'heading', text: 'The loss' });
    expect(stored.anchor).not.toBe('');
  });

  it('finds an article under a former address and gives the present one', async () => {
    const { id, version } = await publishNew(owner, { title: 'Moved', slug: '损失-旧', markdown: lossText });
    await saveWorkingCopy(owner, { id, version, changes: { slug: '损失' } });
    await publishArticle(owner, { id });
    const labels = await find(['损失-旧', 'eq:loss'], ['损失', 'eq:loss']);
    const url = labels['损失#eq:loss']?.url;
    expect(url).toMatch(/^\/articles\/%E6%8D%9F%E5%A4%B1#/);
    expect(labels['损失-旧#eq:loss']?.url).toBe(url);
  });

  it('takes a former id of a heading for the one that took its place', async () => {
    const { id } = await publishNew(owner, { title: 'Renamed heading', markdown: '## New name' });
    const heading = await database().label.findFirstOrThrow({ where: { revision: { articleId: id } } });
    await database().headingAlias.create({
      data: { articleId: id, alias: 'section-old-name', heading: heading.anchor, position: 0 },
    });
    const labels = await find(['renamed-heading', 'old-name'], ['renamed-heading', 'older-name']);
    expect(labels).toEqual({ 'renamed-heading#old-name': expect.objectContaining({ text: 'New name' }) });
  });

  it('tells nothing of what is not public', async () => {
    const canary = `canary${randomUUID().replaceAll('-', '')}`;
    const hidden = { markdown: `## ${canary}\n\n$$\n${canary} \\label{eq:${canary}}\n$$` };
    const draft = await createArticle(owner, { title: 'Draft', ...hidden });
    const scheduled = await createArticle(owner, { title: 'Scheduled', ...hidden });
    await publishArticle(owner, { id: scheduled.id, publishedAt: new Date(Date.now() + 3_600_000) });
    const withdrawn = await publishNew(owner, { title: 'Withdrawn', ...hidden });
    await unpublishArticle(owner, { id: withdrawn.id });
    const trashed = await publishNew(owner, { title: 'Trashed', ...hidden });
    await trashArticle(owner, { id: trashed.id });
    const edited = await publishNew(owner, { title: 'Edited', markdown: 'Text' });
    await saveWorkingCopy(owner, { id: edited.id, version: edited.version, changes: { ...hidden, title: canary } });
    const slugs = [draft.slug, scheduled.slug, withdrawn.slug, trashed.slug, edited.slug];
    expect(slugs).toEqual(['draft', 'scheduled', 'withdrawn', 'trashed', 'edited']);
    const names = slugs.flatMap((slug): [string, string][] => [
      [slug, `eq:${canary}`],
      [slug, canary],
      [slug, `section-${canary}`],
    ]);
    expect(await find(...names)).toEqual({});
  });

  it('looks up more references than one query takes', async () => {
    const names = Array.from({ length: 450 }, (_, number): [string, string] => ['losses', `eq:none-${number}`]);
    const labels = await find(...names, ['losses', 'eq:loss']);
    expect(Object.keys(labels)).toEqual(['losses#eq:loss']);
  });
});
