import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readPublicArticle } from '@/lib/content/read-public-article';
import { renderArticle } from '@/lib/markdown/render-article';
import { answerMoved } from '@/server/moved';
import { folderOf } from './folder';
import { faultsByFile, useImport } from './use-import';

describe('importing front matter', () => {
  const { run, find } = useImport();
  const publicHtml = async (slug: string) => {
    const found = await readPublicArticle({ kind: 'anonymous' }, slug);
    return found.kind === 'article' ? found.article.html : null;
  };

  it('keeps back what is not public, and names each file with its reason and line', async () => {
    const { root } = folderOf({
      'a-password.md': '---\ntitle: A\npassword: secret\n---\nText\n',
      'b-future.md': '---\ntitle: B\npublishDate: 2099-01-01\n---\nText\n',
      'c-open.md': '---\ntitle: C\ndraft: false\n---\nText\n',
    });
    const account = await run(root);
    expect(faultsByFile(account)).toEqual({
      'a-password.md': ['kept-as-draft:3'],
      'b-future.md': ['kept-as-draft:3'],
    });
    expect(account.files[1]?.faults[0]?.message.en).toContain('publishDate: 2099-01-01');
    for (const path of ['a-password.md', 'b-future.md']) expect((await find(root, path)).status).toBe('draft');
    expect((await find(root, 'c-open.md')).status).toBe('published');
    expect((await run(root)).files.map(({ path }) => path)).toEqual(['a-password.md', 'b-future.md']);
    expect((await run(root, false)).files).toEqual([]);
  });

  it('reads dates that are written as numbers or in words, and publishes none that lies ahead or cannot be read', async () => {
    const { root } = folderOf({
      'd1.md': '---\ntitle: D1\ndate: 1577836800\n---\nText\n',
      'd2.md': '---\ntitle: D2\ndate: 20200102\n---\nText\n',
      'd3.md': '---\ntitle: D3\ndate: June 3, 2020\n---\nText\n',
      'd4.md': '---\ntitle: D4\ndate: 4102444800\n---\nText\n',
      'd5.md': '+++\ntitle = "D5"\ndate = 4102444800000\n+++\nText\n',
      'd6.md': '{"title": "D6", "date": 99991231}\n\nText\n',
      'd7.md': '---\ntitle: D7\ndate: {year: 2099}\n---\nText\n',
    });
    expect(faultsByFile(await run(root))).toEqual({
      'd3.md': ['date-rounded:3'],
      'd4.md': ['kept-as-draft:3'],
      'd5.md': ['kept-as-draft:3'],
      'd6.md': ['kept-as-draft:1', 'date-invalid:1'],
      'd7.md': ['kept-as-draft:3', 'date-invalid:3'],
    });
    const dates = await Promise.all([1, 2, 3].map(async (n) => (await find(root, `d${n}.md`)).publishedAt));
    expect(dates.map((date) => date?.toISOString().slice(0, 10))).toEqual(['2020-01-01', '2020-01-02', '2020-06-03']);
    for (const n of [4, 5, 6, 7]) expect((await find(root, `d${n}.md`)).status).toBe('draft');
  });

  it('keeps back what its folder says is not public, and names the file and line that say so', async () => {
    const { root } = folderOf({
      'hugo/_index.md': '---\ntitle: H\ncascade:\n  draft: true\n---\nText\n',
      'hugo/inherits.md': '---\ntitle: Inherits\n---\nText\n',
      'hugo/overrides.md': '---\ntitle: Overrides\ndraft: false\n---\nText\n',
      'eleventy/eleventy.11tydata.json': '{\n"permalink": false\n}\n',
      'eleventy/one.md': '# Of Eleventy\n',
      '私人日记/one.md': '# 日记\n',
      'open/one.md': '# Open to all\n',
    });
    const { files, articles } = await run(root);
    expect(articles).toMatchObject({ created: 6, failed: 0 });
    const said = files.map(({ path, faults }) => [path, faults.map(({ message }) => message.zh.slice(11, 48))]);
    expect(said).toEqual([
      ['eleventy/one.md', ['eleventy/eleventy.11tydata.json（第 2 行']],
      ['hugo/_index.md', [expect.stringContaining('draft: true')]],
      ['hugo/inherits.md', [expect.stringMatching(/^hugo\/_index.md（第 4 行）写有：cascade/)]],
      ['私人日记/one.md', [expect.stringMatching(/^路径中有 私人日记/)]],
    ]);
    const publics = await Promise.all(
      ['hugo/overrides.md', 'open/one.md', 'hugo/inherits.md'].map(async (path) => (await find(root, path)).status),
    );
    expect(publics).toEqual(['published', 'published', 'draft']);
  });

  it('says so when a file is no longer public and its article is', async () => {
    const { root, write } = folderOf({ 'was.md': '---\ntitle: Was public\n---\nText\n' });
    await run(root);
    write('was.md', '---\ntitle: Was public\nprivate: true\n---\nText\n');
    const { files } = await run(root);
    expect(files[0]?.faults[0]?.message.en).toMatch(/^The file says that it is not public \(private: true\), but/);
  });

  it('renders the guide to writing as the guide itself is rendered', async () => {
    const guide = readFileSync('docs/guide/writing.md', 'utf8');
    const { root } = folderOf({ 'guide-to-writing.md': guide });
    const account = await run(root);
    expect(account.formulas.faulty).toBe(0);
    const codes = Object.values(faultsByFile(account)).flat();
    const expected = await renderArticle(guide, { language: 'en', title: 'Writing articles' });
    const missing = expected.images.map(({ line }) => `image-outside:${line}`);
    expect(codes.toSorted()).toEqual(
      [...expected.problems.map(({ code, line }) => `${code}:${line}`), ...missing].toSorted(),
    );
    expect(await publicHtml('guide-to-writing')).toBe(expected.html);
  });

  it('keeps macros and sources of an article, and gives the lines of the file for what is wrong', async () => {
    const { root } = folderOf({
      'own.md':
        '---\ntitle: Own\ntags: [x]\nmath:\n  macros:\n    RR: \\mathbb{R}\n    b1: wrong\nreferences:\n  - id: a\n    type: book\n    title: A\n    author: [{ family: F, given: G }]\n    issued: 2020\n---\n\n$\\RR$ [@a]\n\n$\\nope$\n',
      'myst.md': "---\ntitle: M\nmath:\n  '\\NN': '\\mathbb{N}'\n---\n$\\NN$\n",
      'toml.md': "+++\ntitle = 'Toml macros'\n[math.macros]\nZZ = '\\mathbb{Z}'\n+++\n$\\ZZ$\n",
      'plain.md': '---\ntitle: P\nmath: true\n---\n$x$\n',
      'sub/quarto.md': '---\ntitle: Q\nbibliography: [refs.bib, gone.bib]\n---\n[@knuth]\n',
      'refs.bib':
        '@book{knuth, title = {The TeXbook}, author = {Knuth, Donald E.}, year = 1984}\n\n@book{other, title = {Not cited}, year = 1}\n',
    });
    expect(faultsByFile(await run(root))).toEqual({
      'own.md': ['macro-invalid:7', 'math-unknown-command:18'],
      'sub/quarto.md': ['bibliography-missing:3'],
    });
    expect(await publicHtml('own')).toMatch(/double-struck.*F, 2020/s);
    expect(await publicHtml('myst')).toContain('double-struck');
    expect(await publicHtml('toml')).toContain('double-struck');
    expect(await publicHtml('quarto')).toContain('The TeXbook');
    expect((await find(root, 'sub/quarto.md')).markdown).not.toContain('Not cited');
    expect((await find(root, 'plain.md')).markdown).toBe('$x$\n');
    expect((await run(root)).articles).toMatchObject({ unchanged: 5, updated: 0 });
  });

  it('keeps titles and tags as they are written, and makes plain ones of headings', async () => {
    const { root } = folderOf({
      '1.md': '---\ntitle: 007\ntags: [3.10, true]\n---\nText\n',
      '2.md': '---\ntitle: [a, b]\n---\nText\n',
      '3.md': '---\ntitle: {{ title }}\n---\nText\n',
      '4.md': '# On $n$-th roots [@k]\n\nText\n',
      '5.md': 'title: Without a first line\ntags: [a]\n---\nText\n',
      '6.md': '{"title": "Of JSON", "tags": ["j"]}\n\nText\n',
      '7.md': '---\ntitle: Unclosed\n\nText\n',
      '8.md': '---\ntitle: "$\\beta$"\n---\nText\n',
    });
    const account = await run(root);
    const titles = await Promise.all([1, 2, 3, 4, 5, 6].map(async (n) => (await find(root, `${n}.md`)).title));
    expect(titles).toEqual(['007', '[a, b]', '{{ title }}', 'On $n$-th roots', 'Without a first line', 'Of JSON']);
    expect((await find(root, '1.md')).tags.map(({ name }) => name)).toEqual(['3.10', 'true']);
    expect((await find(root, '5.md')).markdown).toBe('Text\n');
    expect((await find(root, '6.md')).markdown).toBe('Text\n');
    const failed = account.files.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ path, faults }) => [path, faults[0]?.code, faults[0]?.line])).toEqual([
      ['7.md', 'front-matter-unclosed', 1],
      ['8.md', 'front-matter-escape', 2],
    ]);
  });

  it('says what is cut, merged or not taken, authors once in an import', async () => {
    const { root } = folderOf({
      'm1.md': '---\ntitle: M1\ntags: ["p,q", Maths]\n---\nText\n',
      'm2.md': '---\ntitle: M2\ntags: [p/q, maths]\nauthor: "Ada\\x1b[2J Lovelace"\n---\nText\n',
      'm3.md': `---\ntitle: ${'word '.repeat(1000)}\nauthors: [{ name: Emmy Noether }, Ada Lovelace]\n---\nText\n`,
      'm4.md': `# ${'word '.repeat(100)}\n\nText\n`,
      'm6.md': `---\ntitle: ${'𝒜'.repeat(300)}\n---\nText\n`,
      'm5.md': `---\ntitle: M5\ntags: [x/y, x.y]\nauthor:\n---\nText\n`,
    });
    const account = await run(root);
    expect(faultsByFile(account)).toEqual({
      'm2.md': ['tag-merged:3', 'authors-left-out:4'],
      'm3.md': ['title-cut:2'],
      'm4.md': ['title-cut:1'],
      'm5.md': ['tag-merged:3'],
    });
    const [merged, authors] = account.files[0]?.faults ?? [];
    expect(merged?.message.en).toMatch(/^The tag p\/q .* the tag p,q\./);
    expect(authors?.message.en).toMatch(/\(2 files: Ada \[2J Lovelace, Emmy Noether, Ada Lovelace\).* credited to \S/);
    expect((await run(root)).files).toEqual([]);
  });

  it('goes on past front matter that is too deep, too long or a bomb', async () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `b${n + 1}: &b${n + 1} [*b${n}, *b${n}, *b${n}]`);
    const { root } = folderOf({
      'x1-deep.md': `---\na: ${'['.repeat(20_000)}\n---\nText\n`,
      'x2-maps.md': `---\na: ${'{a: '.repeat(20_000)}\n---\nText\n`,
      'x3-long.md': `---\n${Array.from({ length: 60_000 }, (_, n) => `key${n}: value`).join('\n')}\n---\nText\n`,
      'x4-bomb.md': `---\nb0: &b0 [x]\n${bomb.join('\n')}\n---\nText\n`,
      'x5-fine.md': '---\ntitle: Fine all the same\n---\nText\n',
    });
    const account = await run(root);
    expect(account.articles).toMatchObject({ created: 1, failed: 4 });
    expect(account.files.map(({ faults }) => faults[0]?.code)).toEqual(Array(4).fill('front-matter-invalid'));
  });

  it('lets former addresses lead to the article, but none of another one', async () => {
    const { root } = folderOf({
      'moved/one.md': '---\ntitle: One\nslug: moved-one\naliases: [/2015/03/one.html, old-one]\n---\nText\n',
      'moved/two.md':
        '---\ntitle: Two\nslug: moved-two\nredirect_from: [/2015/03/one.html, /two/, moved-one]\n---\nText\n',
    });
    expect(faultsByFile(await run(root))).toEqual({ 'moved/two.md': ['alias-taken:4', 'alias-taken:4'] });
    expect((await run(root)).articles).toMatchObject({ unchanged: 2 });
    const server = createServer((request, response) => {
      answerMoved(request, response).then((isAnswered) => isAnswered || response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const get = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      return `${answer.status} ${answer.headers.get('location') ?? ''}`.trim();
    };
    try {
      expect(await get('/2015/03/one.html')).toBe('301 /articles/moved-one');
      expect(await get('/2015/03/one.html?a=b')).toBe('301 /articles/moved-one');
      expect(await get('/articles/old-one')).toBe('301 /articles/moved-one');
      expect(await get('/two')).toBe('301 /articles/moved-two');
      expect(await get('/two/index.html')).toBe('301 /articles/moved-two');
      expect(await get('/articles/moved-one')).toBe('404');
      expect(await get('/nowhere')).toBe('404');
    } finally {
      server.close();
    }
  });
});
