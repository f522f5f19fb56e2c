import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@/lib/kernel/language';
import { folderOf } from '@/test/lib/transfer/markdown/folder';
import { runCommand } from '@/test/setup/server';

const unknown = {
  en: '\\foo is not a known command. The formula is shown as TeX source.',
  zh: '未知命令 \\foo，公式按源码显示。',
};

describe('scholium render --problems', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-render-'));
  beforeAll(() => {
    if (!existsSync('build/cli.js'))
      throw new Error('Make the command line first: node server/prepare.mjs bundle (npm test does).');
  });
  afterAll(() => {
    // It checks files and knows no site: there is nothing in the folder that would be the site's.
    expect(readdirSync(dataDir)).toEqual([]);
    rmSync(dataDir, { recursive: true });
  });

  const check = (parameters: string[], settings: Record<string, string> = {}) =>
    runCommand(dataDir, ['render', '--problems', ...parameters], settings);

  it('tells the problems of several files, one a line, and exits 1 when one is an error', () => {
    const { root } = folderOf({ 'good.md': 'Text $x^2$\n', 'bad.md': '---\ntitle: x\n---\n\n文 $\\foo$ 与 $x_1_2$\n' });
    const [good, bad] = [join(root, 'good.md'), join(root, 'bad.md')];
    expect(check([good])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const { status, stdout, stderr } = check(['--language', 'en', good, bad]);
    expect([status, stderr]).toEqual([1, '']);
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(`${bad}:5:4: error: ${unknown.en} (math-unknown-command)`);
    expect(lines[1]).toMatch(/bad\.md:5:\d+: error: .* \(math-double-script\)$/);
  });

  it('speaks the language that is asked for, else that of the locale', () => {
    const { root } = folderOf({ 'bad.md': '$\\foo$\n' });
    const sentence = (parameters: string[], locale: string) =>
      check([...parameters, root], { LC_ALL: locale }).stdout.slice(join(root, 'bad.md').length);
    const told = (language: Language) => `:1:2: error: ${unknown[language]} (math-unknown-command)\n`;
    expect(sentence([], 'zh_CN.UTF-8')).toBe(told('zh'));
    expect(sentence([], 'en_GB.UTF-8')).toBe(told('en'));
    expect(sentence(['--language', 'zh'], 'en_GB.UTF-8')).toBe(told('zh'));
  });

  it('gives warnings without failing', () => {
    const { root } = folderOf({ 'a.md': 'See \\ref{nowhere}.\n' });
    const { status, stdout } = check(['--language', 'en', root]);
    expect(stdout).toMatch(/a\.md:1:10: warning: .* \(label-unknown\)\n$/);
    expect(status).toBe(0);
  });

  it('gives one JSON document with every file, with places, both languages and fixes', () => {
    const { root } = folderOf({ 'one.md': '$\\aplha$\n', 'deep/two.md': 'fine\n', 'other.txt': '$\\foo$' });
    const { status, stdout, stderr } = check(['--json', root]);
    expect([status, stderr]).toEqual([1, '']);
    const place = { line: 1, column: 2, endLine: 1, endColumn: 8 };
    expect(JSON.parse(stdout)).toEqual([
      { file: join(root, 'deep/two.md'), problems: [] },
      {
        file: join(root, 'one.md'),
        problems: [
          {
            code: 'math-unknown-command',
            severity: 'error',
            message: { en: expect.stringContaining('\\alpha'), zh: expect.stringContaining('\\alpha') },
            ...place,
            fix: { title: { en: expect.any(String), zh: expect.any(String) }, ...place, replacement: '\\alpha' },
          },
        ],
      },
    ]);
  });

  it('reads standard input', () => {
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir };
    const options = { env, encoding: 'utf8', input: 'a\n\n$\\foo$' } as const;
    const { status, stdout } = spawnSync(process.execPath, ['build/cli.js', 'render', '--problems', '-'], options);
    expect([status, stdout]).toEqual([1, `-:3:2: error: ${unknown.en} (math-unknown-command)\n`]);
  });

  it('takes macros and sources along, and tells what is wrong with the sources', () => {
    const { root } = folderOf({
      'a.md': '$\\R$ [@knuth]\n',
      'macros.json': '{"\\\\R": "\\\\mathbb{R}"}',
      'refs.bib': '@book{knuth, title = {The TeXbook}, author = {Knuth, Donald E.}, year = 1984}\n',
      'broken.bib': '@book{knuth, title = {The TeXbook}, year = 1984}\n\n@book{knuth, title = {Again}}\n',
    });
    const at = (name: string) => join(root, name);
    const without = check(['--language', 'en', at('a.md')]);
    expect(without.stdout).toMatch(/\(citation-unknown\)\n$/);
    const all = ['--language', 'en', '--macros', at('macros.json'), '--bibliography'];
    expect(check([...all, at('refs.bib'), at('a.md')])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const broken = JSON.parse(check([...all, at('broken.bib'), '--json', at('a.md')]).stdout);
    expect(broken).toMatchObject([
      { file: at('broken.bib'), problems: [{ line: 3, column: 7, endColumn: 12 }] },
      { file: at('a.md'), problems: [] },
    ]);
    const html = runCommand(dataDir, ['render', ...all, at('refs.bib'), at('a.md')]).stdout;
    expect(html).toContain('<mi mathvariant="double-struck">R</mi>');
    expect(html).toContain('The TeXbook');
  });

  it('switches packages on', () => {
    const { root } = folderOf({ 'a.md': '$\\dv{f}{x}$ $\\num{1}$\n' });
    const file = join(root, 'a.md');
    expect(check([file]).stdout.split('\n')).toHaveLength(3);
    expect(check(['--packages', 'physics, siunitx', file])).toMatchObject({ status: 0, stdout: '' });
    const unknown = check(['--packages', 'tikz', file]);
    expect(unknown).toMatchObject({ status: 2, stderr: '--packages must name physics, siunitx.\n' });
  });

  it('checks what it can read, and exits 2 when something was not readable or not understood', () => {
    const { root } = folderOf({
      'bad.md': '$\\foo$\n',
      'bytes.md': Buffer.from([0xff, 0xfe, 0x00]),
      'empty/a.txt': '',
      'macros.json': '{"R": 1}',
      'text.json': 'no',
    });
    const at = (name: string) => join(root, name);
    const some = check(['--language', 'en', at('none.md'), at('bytes.md'), at('empty'), at('bad.md')]);
    expect(some.status).toBe(2);
    expect(some.stdout).toBe(`${at('bad.md')}:1:2: error: ${unknown.en} (math-unknown-command)\n`);
    expect(some.stderr).toMatch(/none\.md.*\n.*bytes\.md is not UTF-8\.\nThere are no Markdown files in .*empty\.\n$/);
    expect(check([])).toMatchObject({ status: 2, stdout: '' });
    expect(check(['--language', 'fr', at('bad.md')])).toMatchObject({
      status: 2,
      stderr: '--language must be zh or en.\n',
    });
    const macros = (file: string) => check(['--macros', at(file), at('bad.md')]);
    expect(macros('macros.json')).toMatchObject({ status: 2, stdout: '' });
    expect(macros('macros.json').stderr).toMatch(/macros\.json: R must be a backslash and letters, such as \\R/);
    expect(macros('text.json').stderr).toMatch(/text\.json is not JSON/);
    expect(macros('none.json').status).toBe(2);
  });

  it('checks all other files of a folder when one is not UTF-8', () => {
    const { root } = folderOf({ 'a.md': '$\\foo$\n', 'b.md': Buffer.from([0xff, 0xfe]), 'c.md': '$\\foo$\n' });
    const { status, stdout, stderr } = check(['--language', 'en', root]);
    expect(stdout.split('\n').map((line) => line.slice(root.length + 1, root.length + 5))).toEqual([
      'a.md',
      'c.md',
      '',
    ]);
    expect([status, stderr]).toEqual([2, `${join(root, 'b.md')} is not UTF-8.\n`]);
  });

  it('goes on past pipes and devices, of a folder and by their names', () => {
    const { root } = folderOf({ 'a.md': '$\\foo$\n', 'z.md': '$\\foo$\n' });
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.md')]);
    symlinkSync('/dev/zero', join(root, 'zero.md'));
    symlinkSync('/dev/null', join(root, 'null.markdown'));
    symlinkSync('pipe.md', join(root, 'to-pipe.md'));
    mkdirSync(join(root, 'folder.md'));
    symlinkSync('folder.md', join(root, 'to-folder.md'));
    const { status, stdout, stderr } = check(['--language', 'en', root]);
    expect(stdout.split('\n').map((line) => line.slice(root.length + 1, root.length + 5))).toEqual([
      'a.md',
      'z.md',
      '',
    ]);
    const names = ['null.markdown', 'pipe.md', 'to-folder.md', 'to-pipe.md', 'zero.md'];
    const said = (name: string) => `${join(root, name)}: The file cannot be read: it is not a regular file.\n`;
    expect([status, stderr]).toEqual([2, names.map(said).join('')]);
    for (const name of ['pipe.md', 'zero.md'])
      expect(runCommand(dataDir, ['render', join(root, name)])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: said(name),
      });
    expect(check(['--bibliography', join(root, 'pipe.md'), join(root, 'a.md')]).status).toBe(2);
  });

  it('reads a pipe that a shell makes of a command', () => {
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir };
    const command = `"${process.execPath}" build/cli.js render --problems <(printf '$\\\\foo$')`;
    const { status, stdout } = spawnSync('bash', ['-c', command], { env, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringContaining(':1:2: error: ')]);
  });

  it('renders in the language that the front matter names, unless another is asked for', () => {
    const { root } = folderOf({ 'zh.md': '---\nlanguage: zh\n---\n注[^1]\n\n[^1]: 文\n' });
    const html = (...more: string[]) => runCommand(dataDir, ['render', ...more, join(root, 'zh.md')]).stdout;
    expect(html()).toContain('脚注');
    expect(html('--language', 'en')).toContain('Footnotes');
  });
});
