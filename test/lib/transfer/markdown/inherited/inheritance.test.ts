import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInheritance } from '@/lib/transfer/markdown/inherited/inheritance';
import { readSourceFile } from '@/lib/transfer/markdown/source-file';
import { folderOf } from '../folder';

type Files = Record<string, string>;

/** Why `path` is a draft, in words; null for a file that is not. `below`: the folder that is imported. */
async function reasonOf(files: Files, path: string, below = '.'): Promise<string | null> {
  const { root } = folderOf({ [join(below, path)]: '# Text\n', ...files });
  const imported = join(root, below);
  const inheritance = await readInheritance(imported);
  const { draft } = await readSourceFile(imported, path, await inheritance(path));
  return draft?.reason.en ?? null;
}

const yamlIndex = (lines: string) => ({ 'posts/_index.md': `---\ntitle: Posts\n${lines}\n---\n` });

describe('what a file inherits from its Hugo site', () => {
  it.each([
    ['a cascade', yamlIndex('cascade:\n  draft: true'), 'posts/_index.md (line 4) says: cascade.draft: true'],
    ['TOML', { 'posts/_index.md': '+++\ntitle = "P"\n[cascade]\ndraft = true\n+++\n' }, '(line 4)'],
    ['a table of parameters', yamlIndex('cascade:\n  params:\n    private: true'), 'cascade.params.private: true'],
    ['build', yamlIndex('cascade:\n  build:\n    render: never'), 'cascade.build.render: never'],
    ['_build', yamlIndex('cascade:\n  _build: { list: never }'), 'cascade._build.list: never'],
    ['a target of the folder', yamlIndex("cascade:\n  - _target: { path: '/posts/**' }\n    draft: true"), '(line 5)'],
    [
      'the second target',
      yamlIndex('cascade:\n  - target: { path: /x }\n    draft: false\n  - draft: true'),
      '(line 6)',
    ],
    ['a target of pages', yamlIndex('cascade:\n  target: { kind: page }\n  draft: true'), 'cascade.draft: true'],
    ['a target of a language', yamlIndex('cascade:\n  target: { lang: zh }\n  draft: true'), 'cascade.draft: true'],
    ['a folder above', { '_index.md': '---\ncascade: { publishDate: 2099-01-01 }\n---\n' }, '_index.md (line 2)'],
    [
      'the site',
      { 'hugo.toml': 'title = "S"\n[[cascade]]\ndraft = true\n[cascade.target]\npath = "/posts/**"\n' },
      'hugo.toml (line 3)',
    ],
    [
      'a folder of settings',
      { 'config/_default/cascade.yaml': 'draft: true\n' },
      'config/_default/cascade.yaml (line 1)',
    ],
    [
      'a section in Chinese',
      { 'posts/_index.zh.md': '---\ncascade: { draft: true }\n---\n' },
      'posts/_index.zh.md (line 2)',
    ],
    ['a draft section', yamlIndex('draft: true'), 'posts/_index.md (line 3) says: draft: true'],
    ['a section of Zola', { 'posts/_index.md': '+++\ndraft = true\n+++\n' }, 'posts/_index.md (line 2)'],
    ['what cannot be read', yamlIndex('cascade: ['), 'posts/_index.md (line 1) says: something that cannot be read'],
  ])('%s', async (_, files: Files, said) => {
    expect(await reasonOf(files, 'posts/a.md')).toContain(said);
  });

  it.each([
    ['a cascade of other keys', yamlIndex('cascade:\n  type: docs\n  build: { render: always }')],
    ['a target elsewhere', yamlIndex("cascade:\n  - target: { path: '/notes/**' }\n    draft: true")],
    ['a target of sections', yamlIndex('cascade:\n  target: { kind: section }\n  draft: true')],
    ['a target of a server at home', yamlIndex('cascade:\n  target: { environment: development }\n  draft: true')],
    ['a section that is no page', yamlIndex('build: { render: never }\nheadless: true')],
    ['a cascade beside it', { 'notes/_index.md': '---\ncascade: { draft: true }\n---\n' }],
    ['its own words', { ...yamlIndex('cascade: { draft: true }'), 'posts/a.md': '---\ndraft: false\n---\nText\n' }],
    [
      'a nearer cascade',
      { '_index.md': '---\ncascade: { draft: true }\n---\n', ...yamlIndex('cascade: { draft: false }') },
    ],
    ['a section of the future that is open', yamlIndex('publish: true')],
    ['the index of a bundle', { 'posts/index.md': '---\ndraft: true\n---\nText\n' }],
  ])('not: %s', async (_, files: Files) => {
    expect(await reasonOf(files, 'posts/a.md')).toBeNull();
  });
});

const defaults = (scope: string, values: string) => ({
  '_config.yml': `title: Site\n\ndefaults:\n  - scope: ${scope}\n    values: ${values}\n`,
});

describe('what a file inherits from its Jekyll site', () => {
  it.each([
    [
      'every file',
      defaults('{ path: "" }', '{ published: false }'),
      '_config.yml (line 5) says: defaults: published: false',
    ],
    ['a folder', defaults('{ path: _posts/notes }', '{ hidden: true }'), 'defaults: hidden: true'],
    ['a pattern', defaults('{ path: "_posts/*" }', '{ published: false }'), 'published: false'],
    ['a type', defaults('{ path: "", type: posts }', '{ published: "no" }'), 'published: no'],
    ['the old name of a type', defaults('{ path: "", type: post }', '{ published: false }'), 'published: false'],
    ['a folder with a slash', defaults('{ path: "/_posts/" }', '{ private: true }'), 'private: true'],
    [
      'a source',
      { '_config.yml': 'source: ./src\ndefaults: [{ scope: { path: _posts }, values: { draft: true } }]\n' },
      'draft: true',
      'src',
    ],
    [
      'the nearer scope',
      {
        '_config.yml':
          'defaults:\n- scope: { path: "" }\n  values: { published: true }\n- scope: { path: _posts }\n  values: { published: false }\n',
      },
      '(line 5)',
    ],
    ['what is excluded', { '_config.yml': 'exclude:\n  - _posts/notes\n' }, '_config.yml (line 1) says: exclude'],
    ['a folder that is excluded', { '_config.yml': 'exclude: ["_posts/"]\n' }, 'exclude'],
    ['Hexo', { '_config.yml': 'source_dir: src\nexclude: ["_posts/notes/*"]\n' }, 'exclude', 'src'],
    ['several keys', defaults('{ path: "" }', '{ layout: post, password: x }'), 'defaults: password: …'],
    ['what cannot be read', { '_config.yml': 'defaults: [\n' }, 'something that cannot be read'],
  ])('%s', async (_, files: Files, said, folder = '.') => {
    expect(await reasonOf(files, '_posts/notes/2020-01-01-a.md', folder === '.' ? '.' : folder)).toContain(said);
  });

  it('takes the configuration above the folder that is imported', async () => {
    const said = await reasonOf(defaults('{ path: _posts/notes }', '{ published: false }'), 'notes/a.md', '_posts');
    expect(said).toBe('../_config.yml (line 5) says: defaults: published: false');
  });

  it('keeps back collections without pages', async () => {
    const config = { '_config.yml': 'collections:\n  recipes: { output: true }\n  people:\n    sort_by: name\n' };
    expect(await reasonOf(config, '_people/a.md')).toContain('collections.people without output: true');
    expect(await reasonOf({ '_config.yml': 'collections: [people]\n' }, '_people/a.md')).toContain(
      'collections.people',
    );
    expect(await reasonOf(config, '_recipes/a.md')).toBeNull();
    expect(await reasonOf({ '_config.yml': 'collections: [posts]\n' }, '_posts/a.md')).toBeNull();
  });

  it.each([
    ['another folder', defaults('{ path: _posts/other }', '{ published: false }')],
    ['another type', defaults('{ path: "", type: pages }', '{ published: false }')],
    ['the name of a folder that goes on', defaults('{ path: _posts/not }', '{ published: false }')],
    ['other values', defaults('{ path: "" }', '{ layout: post, comments: false, toc: false }')],
    [
      'its own words',
      { ...defaults('{ path: "" }', '{ published: false }'), '_posts/notes/a.md': '---\npublished: true\n---\nText\n' },
    ],
    [
      'a nearer scope',
      {
        '_config.yml':
          'defaults:\n- scope: { path: _posts }\n  values: { published: true }\n- scope: { path: "" }\n  values: { published: false }\n',
      },
    ],
    ['what else is excluded', { '_config.yml': 'exclude: [vendor, README.md, "*.bak"]\n' }],
    ['a site without rules', { '_config.yml': 'title: Site\nprivate: true\n' }],
    [
      'the configuration of a site beside it',
      { 'other/_config.yml': 'defaults: [{ scope: { path: "" }, values: { draft: true } }]\n' },
    ],
    ['an empty configuration', { '_config.yml': '' }],
  ])('not: %s', async (_, files: Files) => {
    expect(await reasonOf(files, '_posts/notes/a.md')).toBeNull();
  });
});

describe('what a file inherits from data of Eleventy and others', () => {
  it.each([
    [
      'a folder',
      { 'notes/notes.json': '{\n "layout": "x",\n "draft": true\n}' },
      'notes/notes.json (line 3) says: draft: true',
    ],
    [
      'a folder with data of its own ending',
      { 'notes/notes.11tydata.json': '{"permalink": false}' },
      'permalink: false',
    ],
    [
      'a file',
      { 'notes/a.11tydata.json': '{"eleventyExcludeFromCollections": true}' },
      'notes/a.11tydata.json (line 1)',
    ],
    ['a file in short', { 'notes/a.json': '{"published": false}' }, 'notes/a.json'],
    ['tags', { 'notes/notes.json': '{"tags": ["notes", "draft"]}' }, 'tags: ["notes","draft"]'],
    ['YAML', { 'notes/notes.11tydata.yaml': 'visibility: private\n' }, 'visibility: private'],
    [
      'a program',
      { 'notes/notes.11tydata.js': 'module.exports = {\n  draft: true,\n};\n' },
      'notes/notes.11tydata.js (line 2) says: draft: true',
    ],
    ['a module', { 'notes/notes.11tydata.mjs': 'export default { "permalink": false }' }, 'permalink: false'],
    [
      'a program that works it out',
      { 'notes/notes.11tydata.cjs': 'exports.draft = process.env.X === "1";' },
      'draft, computed by a program',
    ],
    [
      'a program for addresses',
      {
        'notes/notes.11tydata.js':
          'export default { eleventyComputed: {\n permalink: (data) => data.draft ? false : data.permalink } }',
      },
      '(line 2)',
    ],
    ['a program with tags', { 'notes/notes.11tydata.js': 'export default { tags: ["a", "private"] }' }, 'tags: '],
    ['JSON that cannot be read', { 'notes/notes.11tydata.json': '{ draft: true' }, 'something that cannot be read'],
    ['Quarto', { 'notes/_metadata.yml': 'draft: true\n' }, 'notes/_metadata.yml (line 1)'],
    ["Quarto's list of drafts", { '_quarto.yml': 'website:\n  drafts:\n    - notes/a.md\n' }, 'website.drafts'],
    ["Quarto's list of pages", { '_quarto.yml': 'project:\n  render: ["*.md", "!notes/"]\n' }, 'project.render'],
    [
      'MkDocs',
      { 'mkdocs.yml': 'docs_dir: .\nexclude_docs: |\n  /notes/a.md\n' },
      'mkdocs.yml (line 2) says: exclude_docs',
    ],
    [
      'MkDocs with drafts and programs',
      { 'mkdocs.yml': 'docs_dir: .\nx: !!python/name:a.b\ndraft_docs: |\n  notes/\n' },
      'draft_docs',
    ],
    ['Material for MkDocs', { 'notes/.meta.yml': 'draft: true\n' }, 'notes/.meta.yml'],
    ['Bridgetown', { 'notes/_defaults.yml': 'published: false\n' }, 'notes/_defaults.yml'],
    ['Obsidian Publish', { '.obsidian/publish.json': '{"excluded": ["notes"]}' }, '.obsidian/publish.json (line 1)'],
    ['files that are not in the repository', { '.gitignore': '# own\nnotes/\n' }, '.gitignore (line 2) says: notes/'],
    ['files that Eleventy leaves out', { '.eleventyignore': 'notes/a.md\n' }, '.eleventyignore (line 1)'],
    ['a folder', { 'notes/sub.md': '' }, 'its path contains wip', 'wip/a.md'],
    ['a folder in Chinese', {}, 'its path contains 未发布', '未发布/a.md'],
  ])('%s', async (_, files: Files, said, path = 'notes/a.md') => {
    expect(await reasonOf(files, path)).toContain(said);
  });

  it.each([
    ['other data', { 'notes/notes.json': '{"layout": "post", "tags": ["notes"]}' }],
    ['a list', { 'notes/notes.json': '[{"draft": true}]' }],
    ['data of another file', { 'notes/b.json': '{"draft": true}' }],
    ['its own words', { 'notes/notes.json': '{"draft": true}', 'notes/a.md': '---\ndraft: false\n---\nText\n' }],
    [
      'the words of its folder',
      { 'notes/notes.json': '{"draft": false}', 'site.json': '{}', 'notes/notes.11tydata.json': '{}' },
    ],
    [
      'a program',
      { 'notes/notes.11tydata.js': 'module.exports = { layout: "post", tags: ["a"], date: "2020-01-01" }' },
    ],
    [
      'a program for addresses',
      { 'notes/notes.11tydata.js': "export default { permalink: (data) => '/n/' + data.slug }" },
    ],
    ['a comment in a program', { 'notes/notes.11tydata.js': '// draft: true\n/* private: true */\nexport default {}' }],
    ['MkDocs', { 'mkdocs.yml': 'docs_dir: .\nexclude_docs: |\n  /other/\n' }],
    ["Quarto's list of pages", { '_quarto.yml': 'project:\n  render: ["notes/*.md"]\n' }],
    ['Obsidian Publish', { '.obsidian/publish.json': '{"included": ["notes"], "excluded": ["other"]}' }],
    ['what a repository takes back', { '.gitignore': 'notes/*\n!notes/a.md\n' }],
    ['what is not in the repository of a home', { '.gitignore': 'notes/\n' }, 'notes'],
  ])('not: %s', async (_, files: Files, below = '.') => {
    expect(await reasonOf(files, below === '.' ? 'notes/a.md' : 'a.md', below)).toBeNull();
  });
});
