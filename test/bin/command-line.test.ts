import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenActor } from '@/lib/accounts/token-actor';
import { database } from '@/lib/db/database';
import { lockInstance } from '@/server/instance-lock';
import { folderOf } from '@/test/lib/transfer/markdown/folder';
import { useDatabase } from '@/test/setup/database';
import { runCommand } from '@/test/setup/server';
import { seedSite } from '@/test/setup/site';

describe('the command line', () => {
  const site = useDatabase();
  beforeAll(async () => {
    if (!existsSync('build/cli.js'))
      throw new Error('Make the command line first: node server/prepare.mjs bundle (npm test does).');
    await seedSite();
  });

  const run = (...parameters: string[]) => runCommand(site.dataDir(), parameters);
  const lastLine = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

  it('imports with an account as one object on the last line, and exits 1 when a file failed', () => {
    const { root, write } = folderOf({ 'one.md': '# One\n\n$x$\n' });
    const first = run('import', 'markdown', root, '--publish', '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(lastLine(first.stdout)).toMatchObject({
      articles: { created: 1, failed: 0 },
      formulas: { found: 1, typeset: 1, faulty: 0 },
    });
    write('two.md', Buffer.from([0xff, 0xfe]));
    const second = run('import', 'markdown', root, '--publish');
    expect(second.status).toBe(1);
    expect(second.stdout).toContain('two.md:1:1: failed: The file is not UTF-8');
    expect(second.stdout).toContain('0 created, 0 updated, 1 unchanged, 1 failed');
  });

  it('goes on after an import that was killed, and ends with what an undisturbed one gives', async () => {
    const text = (number: number) =>
      `# Chapter ${number}\n\n${Array.from({ length: 40 }, (_, line) => `$a_{${number},${line}}$`).join('\n\n')}\n`;
    const { root } = folderOf(Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`killed/c${n}.md`, text(n)])));
    const stored = () => database().article.count({ where: { sourceKey: { contains: 'killed/' } } });
    for (const enough of [2, 10]) {
      const child = spawn(process.execPath, ['build/cli.js', 'import', 'markdown', root, '--publish'], {
        env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: site.dataDir() },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      while ((await stored()) < enough && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGKILL');
      await ended;
    }
    expect(run('import', 'markdown', root, '--publish', '--json').status).toBe(0);
    const articles = await database().article.findMany({
      where: { sourceKey: { contains: 'killed/' } },
      select: {
        sourceKey: true,
        status: true,
        workingCopy: { select: { slug: true, title: true, markdown: true } },
        publishedVersion: { select: { slug: true } },
      },
    });
    const expected = Array.from({ length: 25 }, (_, n) => {
      const copy = { slug: `c${n}`, title: `Chapter ${n}`, markdown: text(n) };
      return {
        sourceKey: expect.stringMatching(new RegExp(`/killed/c${n}\\.md$`)),
        status: 'published',
        workingCopy: copy,
        publishedVersion: { slug: `c${n}` },
      };
    });
    expect(articles).toHaveLength(25);
    expect(articles).toEqual(expect.arrayContaining(expected));
    expect(lastLine(run('import', 'markdown', root, '--publish', '--json').stdout).articles.unchanged).toBe(25);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops at %s after the file in hand, and says how to go on', async (name) => {
    const { root } = folderOf(
      Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${name}/s${n}.md`, `# S${n}\n`])),
    );
    const child = spawn(process.execPath, ['bin/scholium.mjs', 'import', 'markdown', root], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: site.dataDir() },
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const count = () => database().article.count({ where: { sourceKey: { contains: `${name}/` } } });
    while ((await count()) === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(name);
    const [status] = await once(child, 'exit');
    expect(status).toBe(1);
    expect(errors).toContain('run the same command again');
    expect(await count()).toBeLessThan(200);
  });

  it('makes a token that works, and prints it alone', async () => {
    const { stdout } = run('token', 'create', '--name', 'ci', '--scopes', 'content:read, content:write', '--json');
    const { token, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({});
    expect(await tokenActor(token)).toMatchObject({ kind: 'token', scopes: ['content:read', 'content:write'] });
    const wrong = run('token', 'create', '--name', 'ci', '--scopes', 'everything');
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/scopes/);
  });

  it('adds people and gives them new passwords', async () => {
    const made = run('user', 'create', '--email', 'ada@example.org', '--name', 'Ada', '--json');
    expect(JSON.parse(made.stdout)).toMatchObject({
      email: 'ada@example.org',
      password: expect.stringMatching(/.{20}/),
    });
    expect(run('user', 'create', '--email', 'ada@example.org', '--name', 'Ada').stderr).toBe(
      'Another person already uses this e-mail address.\n',
    );
    const before = await database().person.findUniqueOrThrow({ where: { email: 'ada@example.org' } });
    expect(run('user', 'reset-password', '--email', 'ada@example.org', '--password', 'another long one').status).toBe(
      0,
    );
    expect((await database().person.findUniqueOrThrow({ where: { id: before.id } })).passwordHash).not.toBe(
      before.passwordHash,
    );
    expect(run('user', 'reset-password', '--email', 'nobody@example.org').stderr).toBe(
      'This site has no person with the address nobody@example.org.\n',
    );
  });

  it('renders to standard output, and tells problems with their lines on standard error', () => {
    const { root } = folderOf({ 'good.md': 'Text $x^2$\n', 'bad.md': 'Fine\n\n$\\frac{1$\n' });
    const good = run('render', join(root, 'good.md'));
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(good.stdout).toContain('<math');
    const bad = run('render', join(root, 'bad.md'));
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('Fine');
    expect(bad.stderr).toMatch(/bad\.md:3:\d+: error: /);
    expect(run('render', join(root, 'none.md'))).toMatchObject({ status: 2, stdout: '' });
    expect(run('render', join(root, 'good.md'), join(root, 'bad.md'))).toMatchObject({ status: 2, stdout: '' });
  });

  it('leaves a closed pipe without a word', async () => {
    const { root } = folderOf({ 'long.md': `${'a paragraph of words '.repeat(100)}\n\n`.repeat(200) });
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" build/cli.js render "${join(root, 'long.md')}" | head -c 10`],
      { env: { PATH: process.env.PATH, NODE_ENV: 'production' } },
    );
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await once(child, 'exit');
    expect(errors).toBe('');
  });

  it('backs the site up and brings it back, but not under a running server', async () => {
    const file = join(site.dataDir(), 'backup.tar.gz');
    expect(run('backup', file).status).toBe(0);
    expect(run('backup', file).stderr).toMatch(/never overwrites/);
    const release = lockInstance(site.dataDir());
    const refused = run('restore', file);
    release();
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stderr).toMatch(/Another Scholium server is running/);
    const target = mkdtempSync(join(tmpdir(), 'scholium-restored-'));
    expect(runCommand(target, ['restore', file])).toMatchObject({ status: 0, stderr: '' });
    expect(runCommand(target, ['doctor']).status).toBe(0);
    writeFileSync(file, readFileSync(file).subarray(0, 1_000));
    expect(runCommand(target, ['restore', file]).stderr).toMatch(/not a complete backup/);
    expect(runCommand(target, ['doctor']).status).toBe(0);
    rmSync(target, { recursive: true });
  });

  it('seeds the demo articles once', () => {
    expect(lastLine(run('seed', '--json').stdout)).toMatchObject({
      articles: { created: 24, failed: 0 },
      formulas: { faulty: 0 },
      images: { missing: 0 },
    });
    expect(lastLine(run('seed', '--json').stdout).articles).toEqual({
      created: 0,
      updated: 0,
      unchanged: 24,
      failed: 0,
    });
  });

  it('says in words what is missing, and 2 where it did not understand', () => {
    const empty = mkdtempSync(join(tmpdir(), 'scholium-empty-'));
    expect(runCommand(empty, ['seed']).stderr).toMatch(/There is no site in/);
    expect(runCommand(empty, ['doctor', '--json'])).toMatchObject({ status: 1 });
    expect(existsSync(join(empty, 'scholium.db'))).toBe(false);
    expect(runCommand(empty, ['migrate']).stdout).toMatch(/^Applied: /);
    expect(runCommand(empty, ['migrate']).stdout).toBe('The database is up to date.\n');
    expect(runCommand(empty, ['seed']).stderr).toMatch(/not set up yet/);
    expect(runCommand(empty, ['user', 'create', '--email', 'a@example.org', '--name', 'A']).stderr).toMatch(
      /not set up yet/,
    );
    expect(runCommand(empty, ['seed'], { PORT: 'x' }).stderr).toMatch(/PORT/);
    expect(run('import', 'markdown', '/nowhere/at/all')).toMatchObject({
      status: 1,
      stderr: '/nowhere/at/all is not a folder.\n',
    });
    expect(run('imprt').status).toBe(2);
    expect(run('import', 'markdown').status).toBe(2);
    expect(run('--help').status).toBe(0);
    rmSync(empty, { recursive: true });
  });
});
