import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { openBrowser } from '@/test/setup/browser';
import { type RunningServer, startServer } from '@/test/setup/server';
import { callAction, formArguments, serverActions, signIn } from '@/test/setup/server-actions';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
/** How requests that other sites cause name their source; none of them may change anything. */
function foreignSources(base: string): Record<string, Record<string, string>> {
  const { port } = new URL(base);
  return {
    'Origin null': { origin: 'null' },
    'another port': { origin: `http://127.0.0.1:${Number(port) === 1024 ? 1025 : 1024}` },
    'no port': { origin: 'http://127.0.0.1' },
    'another host': { origin: `http://evil.example:${port}` },
    'a host that begins as ours': { origin: `http://127.0.0.1.evil.example:${port}` },
    'our address as a user name': { origin: `http://127.0.0.1:${port}@evil.example` },
    'another scheme': { origin: `chrome-extension://127.0.0.1:${port}` },
    'no address': { origin: 'nonsense' },
    'cross-site without Origin': { 'sec-fetch-site': 'cross-site' },
    'same-site without Origin': { 'sec-fetch-site': 'same-site' },
    'cross-site with our Origin': { origin: base, 'sec-fetch-site': 'cross-site' },
    'typed by hand': { 'sec-fetch-site': 'none' },
    'no source at all': {},
  };
}

describe('what other sites cannot do with the session of a person who visits them', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-cross-'));
  let server: RunningServer;
  let client: ApiClient;
  let cookie: string;
  let draft: Awaited<ReturnType<ApiClient['create']>>;
  let live: typeof draft;

  beforeAll(async () => {
    server = await startServer(dataDir, { ...owner, LOG_LEVEL: 'info' });
    client = apiClient(server, dataDir);
    draft = await client.create({ title: 'Draft', markdown: 'A draft.', tags: ['Kept'] });
    live = await client.publish(await client.create({ title: 'Live', markdown: 'Text.', tags: ['Kept'] }));
    cookie = (await signIn(server.base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD)).split(';')[0] ?? '';
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(server.base + path, { redirect: 'manual', ...init });
  const writes = (): [string, string, unknown][] => [
    ['POST', '/articles', { title: 'Forged', markdown: '' }],
    ['PATCH', `/articles/${draft.id}`, { title: 'Forged' }],
    ['DELETE', `/articles/${draft.id}`, undefined],
    ['PUT', `/articles/${draft.id}/publication`, {}],
    ['DELETE', `/articles/${live.id}/publication`, undefined],
    ['DELETE', `/articles/${live.id}/trash`, undefined],
    ['PATCH', '/tags/kept', { name: 'Forged' }],
  ];

  it('the API refuses every write from elsewhere, and a form body from anywhere', async () => {
    const before = contents(dataDir);
    for (const [method, path, json] of writes()) {
      const version = path.includes(live.id) ? live.version : path === '/tags/kept' ? 1 : draft.version;
      const body = json === undefined ? null : JSON.stringify(json);
      const headers = { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` };
      for (const [name, source] of Object.entries(foreignSources(server.base))) {
        const answer = await ask(`/api/v1${path}`, { method, body, headers: { ...headers, ...source } });
        const { code } = await answer.json();
        expect([answer.status, code], `${method} ${path}: ${name}`).toEqual([403, 'cross_site_request']);
      }
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        if (body === null) continue;
        const sent = { ...headers, origin: server.base, 'content-type': type };
        expect((await ask(`/api/v1${path}`, { method, body, headers: sent })).status, `${path} ${type}`).toBe(415);
      }
    }
    expect(contents(dataDir)).toEqual(before);
    const own = { ...client.headers, authorization: '', cookie, origin: server.base, 'if-match': `"${draft.version}"` };
    const { authorization: _, ...headers } = own;
    const changed = await ask(`/api/v1/articles/${draft.id}`, { method: 'PATCH', headers, body: '{"title":"Own"}' });
    expect(changed.status).toBe(200);
  });

  it('every action of the admin, sign-in and sign-out among them, refuses them too', { timeout: 60_000 }, async () => {
    const before = contents(dataDir);
    const actions = serverActions(draft.id);
    expect(actions.map(({ name }) => name)).toEqual(expect.arrayContaining(['signInHere', 'signOutHere', 'addPerson']));
    for (const { id, name, page } of actions) {
      for (const [source, headers] of Object.entries(foreignSources(server.base))) {
        const plain = new FormData();
        plain.append(`$ACTION_ID_${id}`, '');
        const bodies = [
          { headers: { 'next-action': id }, body: formArguments({ version: '1', name: 'Forged' }) },
          { headers: { 'next-action': id, 'content-type': 'text/plain' }, body: '["en"]' },
          { headers: {}, body: plain },
        ];
        for (const { headers: kind, body } of bodies) {
          const answer = await ask(page, { method: 'POST', body, headers: { ...kind, ...headers, cookie } });
          await answer.text();
          expect(answer.status, `${name}: ${source}`).toBe(403);
        }
      }
    }
    expect(contents(dataDir)).toEqual(before);
    const mine = await callAction(server.base, 'chooseLanguage', ['en'], { origin: server.base, cookie });
    expect(mine.status).toBe(200);
    expect(contents(dataDir)).not.toEqual(before);
  });

  it('reading changes nothing, whatever method a header or a parameter pretends', async () => {
    const before = contents(dataDir);
    const screens = [
      'articles',
      `articles/${draft.id}`,
      'tags',
      'tags/kept',
      'people',
      'people/new',
      'tokens',
      'sign-in',
    ];
    const api = writes().map(([, path]) => `/api/v1${path}`);
    for (const path of [...screens.map((screen) => `/admin/${screen}`), ...api, '/', '/setup?token=x']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const pretended = {
          'x-http-method-override': 'DELETE',
          'x-http-method': 'DELETE',
          'x-method-override': 'DELETE',
        };
        const answer = await ask(path, { method, headers: { cookie, ...pretended } });
        await answer.arrayBuffer();
        await (
          await ask(`${path}${path.includes('?') ? '&' : '?'}_method=DELETE`, { method, headers: { cookie } })
        ).text();
      }
    }
    for (const { id, page } of serverActions(draft.id)) {
      await (await ask(page, { headers: { cookie, 'next-action': id, origin: server.base } })).text();
    }
    expect(contents(dataDir)).toEqual(before);
  });

  it('in a browser, a page on another port of this very machine gets nowhere', async () => {
    const before = contents(dataDir);
    const hostile = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(hostilePage(server.base, draft.id));
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const browser = await openBrowser();
    const earlier = server.output().length;
    const posted = () =>
      logged(server, earlier)
        .filter(({ method }) => method === 'POST')
        .map(({ status }) => status);
    try {
      const context = await browser.newContext();
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: server.base, httpOnly: true, sameSite: 'Lax' }]);
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`);
      await page.getByText('done').waitFor();
      // Two forms, a fetch, and the form of the sandboxed frame; the others are stopped by the browser before they are sent.
      await expect.poll(() => posted().length).toBe(4);
      expect(posted()).toEqual([403, 403, 403, 403]);
      const framed = await page.frameLocator('#framed').locator('body').textContent();
      expect(framed).not.toContain('Draft');
      // The session that the forms carried is a good one: the person's own visit still works.
      await page.goto(`${server.base}/admin/articles`);
      expect(new URL(page.url()).pathname).toBe('/admin/articles');
    } finally {
      await browser.close();
      hostile.close();
    }
    expect(contents(dataDir)).toEqual(before);
  });

  it('signing out from our own page ends the session', async () => {
    const answer = await callAction(server.base, 'signOutHere', [], { origin: server.base, cookie });
    expect(answer.headers.getSetCookie().join()).toMatch(/scholium_session=;.*(Max-Age=0|1970)/);
    expect((await ask('/admin/articles', { headers: { cookie } })).status).toBe(307);
  });
});

/** What the site holds, without the moments at which sessions and tokens were last seen. */
function contents(dataDir: string): Record<string, unknown[]> {
  const database = new Sqlite(join(dataDir, 'scholium.db'), { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const watched = tables.filter((table) => !/^sqlite_|RateLimiter/.test(table));
  const rows = (table: string) => database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  const moving = new Set(['lastSeenAt', 'lastUsedAt', 'expiresAt']);
  const still = (row: Record<string, unknown>) => Object.entries(row).filter(([column]) => !moving.has(column));
  const all = watched.map((table) => [table, rows(table).map((row) => JSON.stringify(still(row)))]);
  database.close();
  return Object.fromEntries(all);
}

/** The lines of the log from the character `start` of the output on. */
function logged(server: RunningServer, start: number): Record<string, unknown>[] {
  const lines = server.output().slice(start).split('\n');
  return lines.filter((line) => line.startsWith('{') && line.endsWith('}')).map((line) => JSON.parse(line));
}

/** Forms, fetches and a frame as a hostile site would have them; a sandboxed frame gives `Origin: null`. */
function hostilePage(base: string, id: string): string {
  const signOut = serverActions().find(({ name }) => name === 'signOutHere');
  const form = (type: string, target: string, action: string) =>
    `<form method="post" enctype="${type}" target="${target}" action="${base}${action}"><input name="$ACTION_ID_${signOut?.id}"></form>`;
  const sandboxed = `${form('multipart/form-data', '_self', '/admin/articles')}<script>document.forms[0].submit()</script>`;
  return `<!doctype html><title>hostile</title>
    ${form('multipart/form-data', 'one', '/admin/articles')}${form('text/plain', 'two', '/api/v1/articles')}
    <iframe name="one"></iframe><iframe name="two"></iframe><iframe id="framed" src="${base}/admin/articles"></iframe>
    <iframe sandbox="allow-scripts allow-forms" srcdoc='${sandboxed}'></iframe>
    <script>
      for (const form of document.forms) form.submit();
      const send = (method, path, mode) => fetch('${base}' + path, {
        method, mode, credentials: 'include', headers: { 'content-type': mode === 'cors' ? 'application/json' : 'text/plain' },
        body: '{"title":"Forged","markdown":""}' }).catch(() => null);
      Promise.all([send('POST', '/api/v1/articles', 'no-cors'), send('POST', '/api/v1/articles', 'cors'),
        send('PATCH', '/api/v1/articles/${id}', 'cors')]).then(() => document.body.append('done'));
    </script>`;
}
