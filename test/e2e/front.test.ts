import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '@/test/setup/browser';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { callAction, serverActions, signIn } from '@/test/setup/server-actions';

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

  const idOf = (name: string) => serverActions().find((action) => action.name === name)?.id ?? '';
  const described = (id: string, rest = ',"bound":"$@1"') => `{"id":"${id}"${rest}}`;
  /** The sign-in form as a browser without JavaScript sends it, with `changes` to what React put there. */
  const signInForm = (changes: [name: string, value: string | null][]): FormData => {
    const body = new FormData();
    const own: [string, string][] = [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', described(idOf('signInHere'))],
      ['$ACTION_1:1', '[{"status":"idle"}]'],
      ['$ACTION_KEY', 'k'],
      ['email', 'nobody@example.org'],
      ['password', 'wrong password'],
    ];
    for (const [name, value] of own) if (!changes.some(([changed]) => changed === name)) body.append(name, value);
    for (const [name, value] of changes) if (value !== null) body.append(name, value);
    return body;
  };
  const errorsIn = (output: string) => output.split('\n').filter((line) => /^\{"level":(?:50|60)/.test(line));
  /** What `run` gives, when the log has no error from it. */
  const withoutErrors = async <T>(run: () => Promise<T>): Promise<T> => {
    const before = errorsIn(server.output()).length;
    const got = await run();
    await fetch(`${server.base}/healthz`);
    expect(errorsIn(server.output()).slice(before)).toEqual([]);
    return got;
  };

  it('a form without JavaScript is answered by its page', async () => {
    const sent = { method: 'POST', body: signInForm([]), headers: { origin: server.base } };
    const answer = await fetch(`${server.base}/admin/sign-in`, sent);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The e-mail address or the password is wrong');
  });

  it.each<[string, () => [string, string | null][]]>([
    ['without arguments', () => [['$ACTION_1:1', null]]],
    ...['{', '[]', 'null', '[1', '["$F1"]', '["$Q1"]', '["$T"]', '["$n1x"]', '[{"then":"$F1"}]'].map(
      (text): [string, () => [string, string][]] => [`with ${text} as arguments`, () => [['$ACTION_1:1', text]]],
    ),
    ['with a second action', () => [['$ACTION_REF_2', '']]],
    [
      'with an action by its id',
      () => [
        ['$ACTION_REF_1', null],
        [`$ACTION_ID_${idOf('signInHere')}`, ''],
      ],
    ],
    ['with an unknown id', () => [['$ACTION_1:0', '{"id":"x"}']]],
    ['with the name of a property as id', () => [['$ACTION_1:0', described('toString')]]],
    ['with an id that was one', () => [['$ACTION_1:0', described(`60${'0'.repeat(40)}`)]]],
    ["with another page's action", () => [['$ACTION_1:0', described(idOf('saveTag'))]]],
    ['with a description that is no JSON', () => [['$ACTION_1:0', described(idOf('signInHere'), ',')]]],
    [
      'with two descriptions',
      () => [
        ['$ACTION_1:0', described(idOf('signInHere'))],
        ['$ACTION_1:0', '{}'],
      ],
    ],
    ['without an action', () => [['$ACTION_REF_1', null]]],
  ])('a form %s is malformed, and no error of the site', async (_, changes) => {
    const ask = async (headers: Record<string, string>) => {
      const sent = { method: 'POST', body: signInForm(changes()), headers: { origin: server.base, ...headers } };
      const answer = await fetch(`${server.base}/admin/sign-in`, sent);
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    };
    await withoutErrors(async () => {
      const said = expect.stringContaining('The submitted form could not be read.');
      expect(await ask({})).toEqual([400, 'text/html; charset=utf-8', said]);
      expect(await ask({ accept: 'application/json' })).toEqual([400, 'text/plain', said]);
    });
  });

  it.each(['', '[', 'x', '{}x', '["$F1"]', '["$K1"', `[${'1,'.repeat(1_500)}1]`])(
    'an action called with %s is malformed, and no error of the site',
    async (body) => {
      for (const name of ['signInHere', 'saveTag', 'none']) {
        const headers = { origin: server.base, 'next-action': idOf(name) || 'none', 'content-type': 'text/plain' };
        await withoutErrors(async () => {
          const answer = await fetch(`${server.base}/admin/sign-in`, { method: 'POST', body, headers });
          if (name === 'saveTag') await answer.text();
          else expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain']);
        });
      }
    },
  );

  it('what a stranger is refused by an action is no error of the site', async () => {
    await withoutErrors(async () => {
      for (const [name, given] of [
        ['changeArticle', [{ id: 'none', version: 1, change: 'publish' }]],
        ['chooseLanguage', ['xx']],
        ['lookUpLabels', [[1]]],
      ] as const)
        await (await callAction(server.base, name, [...given], { origin: server.base })).text();
    });
  });

  it('headers that Next takes from its own scripts do not make it fail', async () => {
    await withoutErrors(async () => {
      for (const [name, value] of [
        ['next-router-state-tree', 'garbage'],
        ['next-router-state-tree', '%5B%22%22%2C%7B%22children%22%3A5%7D%5D'],
        ['next-router-state-tree', '%5B%22x%22%2C%7B%22y%22%3A%5B%22z%22%2C%7B%7D%5D%7D%5D'],
        ['next-router-state-tree', '%5B%22%22%2C%7B%7D%2Cnull%2C%22refetch%22%5D'],
        ['next-router-prefetch', '2'],
        ['next-router-prefetch', 'x'],
        ['next-router-segment-prefetch', '/none'],
        ['next-url', 'none'],
        ['x-nextjs-data', '1'],
        ['x-middleware-prefetch', '1'],
        ['x-matched-path', '/_error'],
        ['x-invoke-status', '500'],
        ['next-resume', '1'],
        ['if-match', '"x"'],
        ['if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
      ] as const)
        for (const path of ['/', '/tags', '/articles/none', '/admin/sign-in', '/favicon.svg'])
          for (const rsc of [{}, { rsc: '1' }] as Record<string, string>[]) {
            const answer = await fetch(server.base + path, { headers: { ...rsc, [name]: value } });
            expect((await answer.text()).length, `${path} ${name}: ${value}`).toBeGreaterThan(100);
            expect(answer.status, `${path} ${name}: ${value}`).toBeLessThan(500);
          }
    });
  });

  it('pages of the admin lead to each other without loading anew', async () => {
    const browser = await openBrowser();
    const { context } = await openContext(browser);
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: server.base }]);
    const page = await context.newPage();
    const answers: [string, number][] = [];
    page.on('response', (answer) => answers.push([new URL(answer.url()).pathname, answer.status()]));
    await page.goto(`${server.base}/admin/articles`);
    await page.evaluate(() => Object.assign(window, { isStillThere: true }));
    for (const target of ['/admin/tags', '/admin/people', '/admin/articles']) {
      await page.locator(`a[href="${target}"]`).first().click();
      await page.waitForURL(server.base + target);
      expect(await page.evaluate(() => 'isStillThere' in window)).toBe(true);
    }
    await page.goBack();
    await page.waitForURL(`${server.base}/admin/people`);
    expect(await page.evaluate(() => 'isStillThere' in window)).toBe(true);
    expect(answers.filter(([, status]) => status >= 400)).toEqual([]);
    await browser.close();
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
