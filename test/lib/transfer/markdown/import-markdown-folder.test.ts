import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishArticle } from '@/lib/content/publish-article';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { database } from '@/lib/db/database';
import { importMarkdownFolder } from '@/lib/transfer/markdown/import-markdown-folder';
import { seedPerson } from '@/test/setup/site';
import { folderOf, png } from './folder';
import { useImport } from './use-import';

describe('importing a folder of Markdown', () => {
  const { owner, run, find } = useImport();

  it('takes title, slug, date, tags, excerpt, language and series from the front matter', async () => {
    const { root } = folderOf({
      'a.md':
        '---\ntitle: 极限 $\\lim$\nslug: ji-xian\ndate: 2024-03-01 08:30:00 +0800\ntags: [分析, PyTorch]\ncategories: Notes, 分析\ndescription: 短\nseries: 微积分\nseries_order: 2\nlang: zh-CN\n---\n正文 $x^2$\n',
      'b.md': '+++\ntitle = "Toml"\nslug = "from-toml"\ndate = 2024-05-01T10:00:00Z\n+++\nText\n',
    });
    expect((await run(root)).articles).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 0 });
    const article = await find(root, 'a.md');
    expect(article).toMatchObject({
      title: '极限 $\\lim$',
      slug: 'ji-xian',
      status: 'published',
      language: 'zh',
      ownExcerpt: '短',
    });
    expect(article.publishedAt?.toISOString()).toBe('2024-03-01T00:30:00.000Z');
    expect(article.tags.map(({ name }) => name)).toEqual(['分析', 'PyTorch', 'Notes']);
    expect(article.series).toMatchObject({ title: '微积分', position: 2 });
    expect((await find(root, 'b.md')).publishedAt?.toISOString()).toBe('2024-05-01T10:00:00.000Z');
  });

  it('finds title, tag, date and address in heading, folder and file name where there is no front matter', async () => {
    const { root } = folderOf({
      'linear_models/2024-02-03-soft-max.md': '# Softmax and $e^x$\n\nText\n',
      'chapter_one/index.md': 'No heading here.\n',
    });
    await run(root);
    const article = await find(root, 'linear_models/2024-02-03-soft-max.md');
    expect(article).toMatchObject({ slug: 'soft-max', tags: [{ name: 'linear models' }] });
    expect(article.title).toMatch(/^Softmax and/);
    expect(article.publishedAt?.toISOString()).toBe('2024-02-03T00:00:00.000Z');
    expect(await find(root, 'chapter_one/index.md')).toMatchObject({ slug: 'chapter-one', title: 'chapter_one' });
  });

  it('changes nothing in any table when it is run again', async () => {
    const { root } = folderOf({
      'x/again.md': '# Again\n\n![p](p.png) [next](more.md)\n',
      'x/more.md': '# More\n\n$$a$$\n',
      'x/p.png': png,
    });
    await run(root);
    const before = await contents();
    const account = await run(root);
    expect(account.articles).toEqual({ created: 0, updated: 0, unchanged: 2, failed: 0 });
    expect(await contents()).toEqual(before);
  });

  it('keeps drafts from readers, whatever word marks them', async () => {
    const matters = [
      'draft: true',
      'draft: yes',
      'draft: "True"',
      'draft: maybe',
      'published: false',
      'private: true',
      'status: draft',
    ];
    const files = Object.fromEntries(
      matters.map((line, index) => [`secret-${index}.md`, `---\n${line}\n---\n# Secret ${index}\n`]),
    );
    const { root } = folderOf({
      ...files,
      '_drafts/secret-x.md': '# Secret x\n',
      'open.md': '---\ndraft: false\n---\n# Open\n',
    });
    await run(root);
    for (const path of [...Object.keys(files), '_drafts/secret-x.md'])
      expect((await find(root, path)).isPublic).toBe(false);
    expect((await find(root, 'open.md')).isPublic).toBe(true);
  });

  it('publishes with --publish what came in without it before', async () => {
    const { root } = folderOf({ 'late.md': '# Late\n' });
    await run(root, false);
    expect((await find(root, 'late.md')).status).toBe('draft');
    expect((await run(root)).articles).toMatchObject({ updated: 1, unchanged: 0 });
    expect((await find(root, 'late.md')).status).toBe('published');
  });

  it('schedules what is dated in the future', async () => {
    const { root } = folderOf({ 'future.md': '---\ndate: 2999-01-01\n---\n# Future\n' });
    await run(root);
    expect(await find(root, 'future.md')).toMatchObject({ status: 'scheduled', isPublic: false });
    expect((await run(root)).articles.unchanged).toBe(1);
  });

  it('takes over a file that changed, and readers get it', async () => {
    const { root, write } = folderOf({ 'grow.md': '# Grow\n\nfirst\n' });
    await run(root);
    write('grow.md', '# Grow\n\nsecond\n');
    expect((await run(root)).articles.updated).toBe(1);
    const found = await readPublicArticle({ kind: 'anonymous' }, 'grow');
    expect(found.kind === 'article' && found.article.html).toContain('second');
    expect((await run(root)).articles.unchanged).toBe(1);
  });

  it('touches neither text when file and article were both edited, and says so', async () => {
    const { root, write } = folderOf({ 'both.md': '# Both\n\nfirst\n' });
    await run(root);
    const before = await find(root, 'both.md');
    await saveWorkingCopy(owner(), { id: before.id, version: before.version, changes: { markdown: 'of the site' } });
    expect((await run(root)).articles.unchanged).toBe(1);
    write('both.md', '# Both\n\nof the file\n');
    const account = await run(root);
    expect(account.files).toMatchObject([
      { path: 'both.md', outcome: 'failed', faults: [{ code: 'edited-here', line: 1 }] },
    ]);
    expect((await find(root, 'both.md')).markdown).toBe('of the site');
    await saveWorkingCopy(owner(), {
      id: before.id,
      version: before.version + 1,
      changes: { markdown: '# Both\n\nof the file\n' },
    });
    expect((await run(root)).articles).toMatchObject({ updated: 1, failed: 0 });
  });

  it('does not take publishing by hand for an edit', async () => {
    const { root, write } = folderOf({ 'by-hand.md': '# By hand\n' });
    await run(root, false);
    await publishArticle(owner(), { id: (await find(root, 'by-hand.md')).id });
    write('by-hand.md', '# By hand\n\nmore\n');
    expect((await run(root)).articles).toMatchObject({ updated: 1, failed: 0 });
  });

  it('publishes what its files say although references of others then lead nowhere, and names them', async () => {
    const equation = '# Named\n\n$$\nx \\label{eq:x}\n$$\n';
    const { root, write } = folderOf({
      'named.md': equation,
      'uses.md': '---\ntitle: Uses it\n---\n$\\eqref{named#eq:x}$\n',
    });
    await run(root);
    write('named.md', '# Named\n\nNothing any more.\n');
    const account = await run(root);
    expect(account.articles).toMatchObject({ updated: 1, unchanged: 1, failed: 0 });
    expect(account.files.map(({ path, faults }) => [path, faults.map(({ code, message }) => [code, message])])).toEqual(
      [
        [
          'named.md',
          [
            [
              'references-dangle',
              {
                en: 'The published article “Uses it” refers to what this file no longer has: eq:x.',
                zh: '已发布的文章《Uses it》引用了这个文件里不再有的内容：eq:x。',
              },
            ],
          ],
        ],
      ],
    );
    write('named.md', `${equation}\nAgain.\n`);
    expect((await run(root)).files).toEqual([]);
  });

  it('leaves in the trash what is there and unpublished what was taken off the site', async () => {
    const { root, write } = folderOf({ 'trashed.md': '# Trashed\n', 'withdrawn.md': '# Withdrawn\n' });
    await run(root);
    await trashArticle(owner(), { id: (await find(root, 'trashed.md')).id });
    await unpublishArticle(owner(), { id: (await find(root, 'withdrawn.md')).id });
    expect((await run(root)).articles.unchanged).toBe(2);
    write('trashed.md', '# Trashed\n\nmore\n');
    write('withdrawn.md', '# Withdrawn\n\nmore\n');
    const account = await run(root);
    expect(account.files.map(({ faults }) => faults[0]?.code)).toEqual(['in-trash', 'withdrawn-here']);
    expect((await find(root, 'trashed.md')).deletedAt).not.toBeNull();
    expect(await find(root, 'withdrawn.md')).toMatchObject({ isPublic: false, markdown: '# Withdrawn\n\nmore\n' });
  });

  it('links files to the articles they become, also to later ones, and reports links to nowhere', async () => {
    const { root, write } = folderOf({
      'l/one.md':
        'front [two](two.md#part) and ![p](a.png)\n\n[ref]: ../l/two.md\n\n[two again][ref], [gone](gone.md)\n\n```\n[two](two.md)\n```\n',
      'l/two.md': '---\nslug: the-second\n---\n# Two\n',
    });
    const account = await run(root);
    const { markdown } = await find(root, 'l/one.md');
    expect(markdown).toContain('[two](/articles/the-second#part)');
    expect(markdown).toContain('[ref]: /articles/the-second');
    expect(markdown).toContain('```\n[two](two.md)\n```');
    expect(account.files[0]?.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'link-missing', line: 5 }),
        expect.objectContaining({ code: 'image-missing', line: 1 }),
      ]),
    );
    write('l/gone.md', '# Found again\n');
    write('l/a.png', png);
    expect((await run(root)).articles).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    const later = (await find(root, 'l/one.md')).markdown;
    expect(later).toContain('[gone](/articles/gone)');
    expect(later).toMatch(/!\[p\]\(\/media\/[0-9a-f]{2}\//);
  });

  it('stores images beside a file once, and names the line of each that is missing, outside or none', async () => {
    const outside = folderOf({ 'private.png': png });
    const { root } = folderOf({
      'i/pictures.md':
        '---\ntitle: Pictures\n---\n![one](图%201.png)\n\n<img src="图 1.png">\n\n![gone](gone.png)\n\n![out](../../etc/x.png)\n\n![link](link.png)\n\n![text](text.png)\n\n![web](https://example.org/x.png)\n',
      'i/图 1.png': png,
      'i/text.png': 'not an image',
    });
    symlinkSync(join(outside.root, 'private.png'), join(root, 'i/link.png'));
    const account = await run(root);
    expect(account.images).toEqual({ found: 2, missing: 4 });
    expect(account.files[0]?.faults.map(({ code, line }) => [code, line])).toEqual([
      ['image-alt-missing', 6],
      ['image-missing', 8],
      ['image-outside', 10],
      ['image-outside', 12],
      ['image-unreadable', 14],
    ]);
    const { markdown } = await find(root, 'i/pictures.md');
    expect(markdown.match(/\/media\//g)).toHaveLength(2);
    expect(markdown).toContain('![gone](gone.png)');
    expect(markdown).toContain('https://example.org/x.png');
  });

  it('goes on past files that cannot be imported, and names the line of the fault in each', async () => {
    const outside = folderOf({ 'x.md': '# Outside\n' });
    const { root } = folderOf({
      '1-broken.md': '---\ntitle: ok\ntags: [a, b\n---\ntext\n',
      '2-gbk.md': Buffer.concat([Buffer.from('# fine\n\n'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3])]),
      '3-nul.md': 'a\nb\0c\n',
      '4-large.md': Buffer.alloc(10_000_000, 'x'),
      '5-long.md': 'x'.repeat(2_000_001),
      '6-slug.md': '---\ntitle: One\nslug: doubled\n---\n',
      '7-slug.md': '---\nslug: doubled\n---\n',
      '8-tags.md': `---\ntitle: Tags\ntags: [${'x'.repeat(101)}]\n---\n`,
      '9-fine.md': '---\nslug: Not A Slug\ndate: 2024-02-30\n---\n# Fine\n\n$$\nx\n',
    });
    symlinkSync(join(outside.root, 'x.md'), join(root, '10-link.md'));
    const account = await run(root);
    expect(account.articles).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 8 });
    const faults = Object.fromEntries(
      account.files.map(({ path, faults: list }) => [path, list.map(({ code, line }) => `${code}:${line}`)]),
    );
    expect(faults).toMatchObject({
      '10-link.md': ['file-outside:1'],
      '2-gbk.md': ['not-utf-8:3'],
      '3-nul.md': ['nul-character:2'],
      '4-large.md': ['file-too-large:1'],
      '5-long.md': ['invalid-request:1'],
      '7-slug.md': ['slug-doubled:2'],
      '8-tags.md': ['invalid-request:3'],
    });
    expect(faults['1-broken.md']?.[0]).toMatch(/^front-matter-invalid:[34]$/);
    expect(faults['9-fine.md']).toEqual(expect.arrayContaining(['slug-invalid:2', 'date-invalid:3']));
    // The unclosed formula stands on line 7 of the file, line 3 of its text.
    expect(faults['9-fine.md']?.some((fault) => fault.endsWith(':7'))).toBe(true);
  });

  it('lets a slug of a front matter stand before one made from a name, and another article keep its own', async () => {
    const { root } = folderOf({ 'a/dup.md': '# A\n', 'b/dup.md': '# B\n', 'c.md': '---\nslug: dup\n---\n# C\n' });
    await run(root);
    expect((await find(root, 'c.md')).slug).toBe('dup');
    expect([(await find(root, 'a/dup.md')).slug, (await find(root, 'b/dup.md')).slug]).toEqual(['dup-2', 'dup-3']);
    const other = folderOf({ 'z.md': '---\ntitle: Z\nslug: dup\n---\n' });
    expect((await run(other.root)).files).toMatchObject([{ faults: [{ code: 'slug-taken', line: 3 }] }]);
  });

  it('keeps folders apart that hold files of the same names', async () => {
    const one = folderOf({ 'same.md': '# Of one\n' });
    const other = folderOf({ 'same.md': '# Of the other\n' });
    await run(one.root);
    await run(other.root);
    expect((await find(one.root, 'same.md')).title).toBe('Of one');
    expect((await find(other.root, 'same.md')).title).toBe('Of the other');
  });

  it('stops after the file in hand when asked, and goes on when run again', async () => {
    const { root } = folderOf({ 's1.md': '# S1\n', 's2.md': '# S2\n', 's3.md': '# S3\n' });
    const stop = new AbortController();
    const cut = await importMarkdownFolder(owner(), root, {
      publish: true,
      signal: stop.signal,
      onFile: () => stop.abort(),
    });
    expect(cut.articles.created).toBe(1);
    expect((await run(root)).articles).toMatchObject({ created: 2, unchanged: 1 });
  });

  it('is refused to who may not import', async () => {
    const { root } = folderOf({ 'no.md': '# No\n' });
    await expect(importMarkdownFolder({ kind: 'anonymous' }, root, { publish: false })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
    const author = await seedPerson('author', 'Author');
    await expect(importMarkdownFolder(author, root, { publish: false })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

/** Every table that an import may write, whole. */
async function contents() {
  const db = database();
  return {
    articles: await db.article.findMany({ orderBy: { id: 'asc' } }),
    copies: await db.workingCopy.findMany({ orderBy: { articleId: 'asc' } }),
    published: await db.publishedVersion.findMany({ orderBy: { articleId: 'asc' } }),
    revisions: await db.revision.findMany({ orderBy: { id: 'asc' } }),
    renderings: await db.rendering.findMany({ orderBy: { revisionId: 'asc' } }),
    tags: await db.tag.findMany({ orderBy: { id: 'asc' } }),
    media: await db.media.findMany({ orderBy: { id: 'asc' } }),
    events: await db.event.findMany({ orderBy: { id: 'asc' } }),
    jobs: await db.job.findMany({ orderBy: { id: 'asc' } }),
  };
}
