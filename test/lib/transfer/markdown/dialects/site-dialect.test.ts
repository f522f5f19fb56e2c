import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSiteDialect } from '@/lib/transfer/markdown/dialects/site-dialect';
import { folderOf } from '../folder';

describe('the dialect of a site', () => {
  it.each<[string, Record<string, string>, boolean | undefined, boolean]>([
    ['Jekyll', { '_config.yml': 'plugins: [jekyll-feed]\n' }, true, false],
    ['Jekyll with kramdown', { '_config.yml': 'markdown: kramdown\n' }, true, false],
    [
      'Jekyll with another processor',
      { '_config.yml': 'markdown: CommonMarkGhPages\nplugins: []\n' },
      undefined,
      false,
    ],
    ['Hexo', { '_config.yml': 'source_dir: source\npermalink: :title/\n' }, undefined, false],
    ['Jupyter Book', { '_config.yml': 'sphinx: {}\n' }, undefined, false],
    ['GitBook', { 'SUMMARY.md': '# S\n', 'book.json': '{}' }, true, false],
    ['mdBook', { 'SUMMARY.md': '# S\n', 'book.toml': '' }, undefined, false],
    ['Obsidian', { '.obsidian/app.json': '{}' }, undefined, true],
    ['nothing that is known', {}, undefined, false],
  ])('is that of %s', async (_, files, inlineDoubleDollar, isVault) => {
    const { root } = folderOf({ 'posts/a.md': '# A\n', ...files });
    expect(await readSiteDialect(join(root, 'posts'), 'auto')).toEqual({ inlineDoubleDollar, isVault });
  });

  it('can be named, or be that of the engine alone', async () => {
    const { root } = folderOf({ 'a.md': '# A\n' });
    expect(await readSiteDialect(root, 'kramdown')).toEqual({ inlineDoubleDollar: true, isVault: false });
    expect(await readSiteDialect(root, 'none')).toBeNull();
  });
});
