import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '@/test/setup/browser';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { callAction, signIn } from '@/test/setup/server-actions';

const email = 'owner@example.org';
const password = 'correct horse battery';
const author = { email: 'author@example.org', password: 'another horse battery' };

describe('the front and Next together', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-front-'));
  let server: RunningServer;
  let cookie: string;

  beforeAll(async () => {
    const settings = { OWNER_EMAIL: email, OWNER_PASSWORD: password, LOG_LEVEL: 'info', HOST: '0.0.0.0' };
    server = await startServer(dataDir, settings);
    cookie = (await signIn(server.base, email, password)).split(';')[0] ?? '';
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('an action that redirects brings the next page along, whatever scheme a proxy names, and all that is logged is JSON', async () => {
    const proxied = { origin: server.base, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'notes.example.org' };
    const answer = await callAction(server.base, 'signInHere', { email, password }, proxied);
    expect([answer.status, answer.headers.get('x-action-redirect')]).toEqual([200, '/admin/articles;push']);
    expect(answer.headers.get('content-type')).toContain('text/x-component');
    expect((await answer.text()).length).toBeGreaterThan(1_000);
    await (await callAction(server.base, 'lookUpLabels', [1], { origin: server.base })).text();
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('  '));
    for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
    expect(server.output()).not.toContain('fetch failed');
  });

  it('malformed arguments are 400, a refusal is 403, 401 or 404', async () => {
    const status = async (name: string, given: unknown[] | Record<string, string>, headers: Record<string, string>) => {
      const answer = await callAction(server.base, name, given, headers);
      await answer.text();
      return answer.status;
    };
    const mine = { origin: server.base, cookie };
    for (const [name, given] of [
      ['chooseLanguage', ['xx']],
      ['chooseLanguage', []],
      ['lookUpLabels', [[1]]],
      ['reviewArticle', [{}]],
      ['changeArticle', [{ id: 1 }]],
      ['signInHere', ['no', 'form']],
      ['saveSettings', []],
    ] as const)
      expect(await status(name, [...given], mine), `${name} ${JSON.stringify(given)}`).toBe(400);
    const known = ['--email', author.email, '--name', 'Author', '--password', author.password];
    expect(runCommand(dataDir, ['user', 'create', ...known]).status).toBe(0);
    const theirs = (await signIn(server.base, author.email, author.password)).split(';')[0] ?? '';
    const site = { version: '1', name: 'Taken', description: '', language: 'en', timeZone: 'UTC', pageSize: '20' };
    expect(await status('saveSettings', site, { origin: server.base, cookie: theirs })).toBe(403);
    expect(await status('saveSettings', site, { origin: server.base })).toBe(401);
    const change = { id: 'none', version: 1, change: 'publish' };
    expect(await status('changeArticle', [change], { origin: server.base })).toBe(401);
    expect(await status('changeArticle', [change], mine)).toBe(404);
  });

  it('a form that is too large says so in the form, and keeps what was typed', async () => {
    const browser = await openBrowser();
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${server.base}/admin/sign-in`);
    await page.getByLabel('E-mail').fill(author.email);
    await page.getByLabel('Password').fill('x'.repeat(9_000));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('larger than the limit').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(author.email);
    await browser.close();
  });
});
