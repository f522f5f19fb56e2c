import { describe, expect, it } from 'vitest';
import { anonymous, systemActor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { database } from '@/lib/db/database';
import { useDatabase } from '@/test/setup/database';
import { seedPerson, seedSite } from '@/test/setup/site';
import { publishNew } from './publish-new';

describe('createArticle', () => {
  useDatabase();

  it('makes a draft with its texts, its author, a first revision and an event', async () => {
    const owner = await seedSite({ language: 'zh' });
    const metadata = { venue: 'ICML', year: 2026 };
    const input = {
      title: '线性回归',
      markdown: '设 $y = Xw$。',
      excerpt: '一句话',
      metadata,
      series: 'Basics',
      seriesPosition: 2,
    };
    const article = await createArticle(owner, { ...input, publishedAt: new Date('2025-05-01T00:00:00Z') });
    expect(article).toMatchObject({
      slug: 'xian-xing-hui-gui',
      title: '线性回归',
      status: 'draft',
      language: 'zh',
      version: 1,
      metadata,
    });
    expect(article).toMatchObject({
      ownExcerpt: '一句话',
      excerptText: '一句话',
      isPublic: false,
      hasUnpublishedChanges: false,
    });
    expect(article.series).toEqual({ slug: 'basics', title: 'Basics', position: 2 });
    expect(article.authors).toEqual([{ slug: 'owner', name: 'Owner' }]);
    expect(article.publishedAt).toEqual(new Date('2025-05-01T00:00:00Z'));
    expect(article.html).toContain('class="katex"');
    const revisions = await database().revision.findMany({ where: { articleId: article.id } });
    expect(revisions).toMatchObject([
      { number: 1, reason: 'saved', markdown: '设 $y = Xw$。', createdById: owner.personId },
    ]);
    const events = await database().event.findMany({ where: { subjectId: article.id } });
    expect(events).toMatchObject([{ type: 'article.created', actor: `person:${owner.personId}` }]);
  });

  it('numbers the address of an equal title and refuses one that was asked for', async () => {
    const author = await seedPerson('author', 'Numbers');
    const first = await createArticle(author, { title: 'Equal titles', markdown: '' });
    const second = await createArticle(author, { title: 'Equal titles', markdown: '' });
    expect([first.slug, second.slug]).toEqual(['equal-titles', 'equal-titles-2']);
    const taken = createArticle(author, { title: 'Other', markdown: '', slug: 'equal-titles' });
    await expect(taken).rejects.toMatchObject({ code: 'slug_taken', details: { slug: 'equal-titles' } });
    const proposed = await createArticle(author, { title: 'Other', markdown: '' }, { proposedSlug: 'equal-titles' });
    expect(proposed.slug).toBe('equal-titles-3');
  });

  it('makes equal titles at the same time without an error or a shared address', async () => {
    const author = await seedPerson('author', 'Together');
    const input = { title: 'At once', markdown: '', tags: ['Brand new tag'], series: 'Brand new series' };
    const made = await Promise.all(Array.from({ length: 8 }, () => createArticle(author, input)));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
    expect(await database().tag.count({ where: { slug: 'brand-new-tag' } })).toBe(1);
    expect(await database().series.count({ where: { slug: 'brand-new-series' } })).toBe(1);
  });

  it('takes tags by name or slug, in order, each once, and makes the unknown ones', async () => {
    const author = await seedPerson('author', 'Tags');
    const first = await createArticle(author, {
      title: 'Tagged',
      markdown: '',
      tags: ['C++', '深度学习', 'PyTorch', 'pytorch', ' C++ '],
    });
    expect(first.tags).toEqual([
      { slug: 'c-plus-plus', name: 'C++' },
      { slug: '深度学习', name: '深度学习' },
      { slug: 'pytorch', name: 'PyTorch' },
    ]);
    const second = await createArticle(author, {
      title: 'Tagged too',
      markdown: '',
      tags: ['PYTORCH', 'C', 'c-plus-plus'],
    });
    expect(second.tags.map(({ name }) => name)).toEqual(['PyTorch', 'C', 'C++']);
  });

  it('keeps an address for working copies, the trash, public versions and former public addresses', async () => {
    const editor = await seedPerson('editor', 'Addresses');
    const refused = (slug: string) =>
      expect(createArticle(editor, { title: 'New', markdown: '', slug })).rejects.toMatchObject({ code: 'slug_taken' });
    const trashed = await createArticle(editor, { title: 'In the trash', markdown: '' });
    await trashArticle(editor, { id: trashed.id });
    await refused('in-the-trash');
    const live = await publishNew(editor, { title: 'Live address' });
    await saveWorkingCopy(editor, { id: live.id, version: live.version, changes: { slug: 'next-address' } });
    await refused('live-address');
    await refused('next-address');
  });

  it('is refused to the anonymous, and to a token that may not write', async () => {
    const owner = await seedPerson('owner', 'Scopes');
    const input = { title: 'No', markdown: '' };
    await expect(createArticle(anonymous, input)).rejects.toMatchObject({ code: 'not_signed_in' });
    const token = {
      kind: 'token',
      tokenId: 't',
      personId: owner.personId,
      role: 'owner',
      scopes: ['drafts:read'],
    } as const;
    await expect(createArticle(token, input)).rejects.toMatchObject({ code: 'missing_scope' });
  });

  it("remembers an importer's key, once, and the authors it names", async () => {
    const author = await seedPerson('author', 'Imported');
    const options = { sourceKey: 'folder/one.md', sourceHash: 'abc', authorIds: [author.personId] };
    const article = await createArticle(systemActor('import'), { title: 'Imported', markdown: '' }, options);
    expect(article.authors).toEqual([{ slug: 'imported', name: 'Imported' }]);
    const stored = await database().article.findUnique({ where: { sourceKey: 'folder/one.md' } });
    expect(stored).toMatchObject({ id: article.id, sourceHash: 'abc', createdById: null });
    const again = createArticle(systemActor('import'), { title: 'Again', markdown: '' }, options);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });
});
