import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { openBrowser } from '@/test/setup/browser';
import { planted, provoke, watchPage } from '@/test/setup/script-watch';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { callAction, signIn } from '@/test/setup/server-actions';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
const markdown = readFileSync(new URL('../fixtures/hostile/article.md', import.meta.url), 'utf8');
const payloads = {
  siteName: attack('site-name'),
  siteDescription: attack('site-description'),
  author: attack('author'),
  title: attack('title'),
  draftTitle: attack('draft-title'),
  tag: attack('tag'),
  tagDescription: attack('tag-description'),
  series: attack('series'),
  importedTitle: attack('imported'),
  tokenName: attack('token'),
};

/** Closes whatever it may stand in (an attribute, a script, a comment, a title), then runs in four ways. */
function attack(name: string): string {
  return `'"--></title></script><img src=x onerror=window.__xss='${name}'>{{7*7}}\${7*7}`;
}

/**
 * Every place that takes text from people is given an attack, and everything that shows it is opened: as readers and editors have
 * it, where the policy must not have been needed; what shows whole texts also with the policy switched off.
 */
describe('hostile content stays text', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-hostile-'));
  let server: RunningServer;
  let client: ApiClient;
  let browser: Browser;
  let slug: string;
  let tag: string;
  let live: string;
  let draft: string;
  let session: string;

  beforeAll(async () => {
    server = await startServer(dataDir, { ...owner, SITE_NAME: payloads.siteName });
    const email = 'author@example.org';
    const person = ['user', 'create', '--email', email, '--role', 'editor', '--name', payloads.author];
    expect(runCommand(dataDir, person).status).toBe(0);
    expect(
      runCommand(dataDir, ['token', 'create', '--name', payloads.tokenName, '--scopes', 'content:read']).status,
    ).toBe(0);
    client = apiClient(server, dataDir, email);
    const { title, series } = payloads;
    const text = {
      excerpt: `${attack('excerpt')} [x](javascript:window.__xss='excerpt-link') $\\href{javascript:window.__xss=1}{x}$`,
      series,
    };
    const hostile = {
      title,
      markdown,
      tags: [payloads.tag],
      ...text,
      metadata: { [attack('key')]: attack('metadata') },
    };
    const made = await client.publish(await client.create(hostile));
    const tags = (made as unknown as { tags: { slug: string }[] }).tags;
    [live, slug, tag] = [made.id, made.slug, tags[0]?.slug ?? ''];
    await client.send('PATCH', `/tags/${encodeURIComponent(tag)}`, { description: payloads.tagDescription });
    draft = (await client.create({ ...hostile, title: payloads.draftTitle })).id;
    importHostileFolder(dataDir);
    session = (await signIn(server.base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD)).split(';')[0] ?? '';
    const { siteName: name, siteDescription: description } = payloads;
    const settings = { version: '1', name, description, language: 'en', timeZone: 'UTC', pageSize: '10' };
    const headers = { origin: server.base, cookie: session };
    expect(await (await callAction(server.base, 'saveSettings', settings, headers)).text()).toContain('"done"');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const addresses = () => {
    const month = new Date().toISOString().slice(0, 7).replace('-', '/');
    const reader = ['/', `/articles/${slug}`, '/tags', `/tags/${tag}`, '/archive', `/archive/${month}`];
    const admin = ['articles', 'tags', `tags/${tag}`, 'people', 'settings', 'tokens', 'account'];
    const search = `/admin/articles?search=${encodeURIComponent(payloads.title)}`;
    return [...reader, ...admin.map((screen) => `/admin/${screen}`), search];
  };

  /** A profile signed in as the owner. `seen` gets what ran, what the policy had to stop, dialogs and uncaught errors. */
  async function open(bypassCSP: boolean): Promise<{ context: BrowserContext; page: Page; seen: string[] }> {
    const context = await browser.newContext({ locale: 'en-US', bypassCSP });
    const [name = '', value = ''] = session.split('=');
    await context.addCookies([{ name, value, url: server.base }]);
    const seen: string[] = [];
    await context.exposeBinding('tellTest', (_, words: string) => seen.push(words));
    await context.addInitScript(watchPage);
    context.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
    return { context, page: await context.newPage(), seen };
  }

  it('the watch sees what it watches for: a handler that runs, and one that the policy stops', async () => {
    for (const bypassCSP of [true, false]) {
      const { context, page, seen } = await open(bypassCSP);
      await page.goto(server.base);
      await page.evaluate(() => {
        const box = document.createElement('div');
        box.innerHTML = '<img src=x onerror="window.__xss=1">';
        document.body.append(box);
      });
      await expect.poll(() => seen.join()).toMatch(bypassCSP ? /ran 1/ : /policy script-src/);
      await context.close();
    }
  });

  it.each([
    ['on any page, and the policy has nothing to stop', false],
    ['where articles are shown, without the policy too', true],
  ])('nothing runs %s', { timeout: 60_000 }, async (_, bypassCSP) => {
    const { context, page, seen } = await open(bypassCSP);
    for (const address of bypassCSP ? addresses().slice(0, 2) : addresses()) {
      await page.goto(server.base + address);
      await provoke(page);
      expect(await planted(page), address).toEqual([]);
      expect(seen, address).toEqual([]);
    }
    await context.close();
  });

  it.each([
    ['with the policy', false],
    ['without the policy', true],
  ])(
    'nothing runs in the editor, its preview, its details and the review before publication %s',
    async (_, bypassCSP) => {
      const { context, page, seen } = await open(bypassCSP);
      for (const id of [live, draft]) {
        await page.goto(`${server.base}/admin/articles/${id}`);
        await page.locator('.editor-preview .prose', { hasText: 'The last line.' }).waitFor();
        const details = page.getByRole('button', { name: 'Article details' });
        if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click();
        await provoke(page);
        // What is public as it stands has nothing to review.
        if (id === draft) {
          await page.getByRole('button', { name: 'Publish', exact: true }).click();
          await page.getByRole('dialog').getByText('Problems', { exact: false }).first().waitFor();
          expect(await page.getByRole('dialog').textContent()).toContain(payloads.tag);
        }
        expect(await planted(page), id).toEqual([]);
        expect(seen, id).toEqual([]);
      }
      await context.close();
    },
  );

  it('what was typed is shown as it was typed', async () => {
    const { context, page } = await open(false);
    const shown: Record<string, (keyof typeof payloads)[]> = {
      '/': ['siteName', 'title', 'tag', 'importedTitle'],
      [`/articles/${slug}`]: ['siteName', 'title', 'tag', 'author', 'series'],
      '/tags': ['tag'],
      [`/tags/${tag}`]: ['tag', 'tagDescription', 'title'],
      '/archive': ['title'],
      '/admin/articles': ['title', 'draftTitle', 'tag', 'author'],
      '/admin/tags': ['tag'],
      '/admin/people': ['author'],
      '/admin/tokens': ['tokenName'],
    };
    for (const [address, names] of Object.entries(shown)) {
      await page.goto(server.base + address);
      const text = (await page.locator('body').textContent()) ?? '';
      for (const name of names) expect(text, `${address}: ${name}`).toContain(payloads[name]);
    }
    await page.goto(`${server.base}/articles/${slug}`);
    expect(await page.title()).toContain(payloads.title);
    await page.goto(server.base);
    expect(await page.locator('meta[name=description]').getAttribute('content')).toBe(payloads.siteDescription);
    await page.goto(`${server.base}/articles/${slug}`);
    const article = (await page.locator('.prose').textContent()) ?? '';
    for (const code of ['code', 'python', 'inline-code', 'mermaid'])
      expect(article).toContain(`window.__xss='${code}'`);
    await context.close();
  });

  it('ids of headings and of raw HTML take the place of nothing that scripts or links rely on', async () => {
    const { context, page } = await open(false);
    await page.goto(`${server.base}/articles/${slug}`);
    const relied = await page.evaluate(() => ({
      lookup: typeof document.getElementById,
      body: document.body.tagName,
      root: document.documentElement.tagName,
      cookie: typeof document.cookie,
      self: self === window,
      next: Array.isArray((window as unknown as { __next_f: unknown }).__next_f),
      content: document.getElementById('content')?.tagName,
      top: document.getElementById('top')?.tagName,
      double: [...document.querySelectorAll('[id]')]
        .map(({ id }) => id)
        .filter((id, at, all) => all.indexOf(id) !== at),
    }));
    const expected = { lookup: 'function', body: 'BODY', root: 'HTML', cookie: 'string', self: true, next: true };
    expect(relied).toEqual({ ...expected, content: 'MAIN', top: 'BODY', double: [] });
    await context.close();
  });

  it('a picture that is a program stays a picture, also when it is opened by itself', async () => {
    const { context, page, seen } = await open(false);
    await page.goto(server.base);
    const listed = await (await fetch(`${server.base}/api/v1/articles?limit=5`)).json();
    const imported = listed.data.find((article: { title: string }) => article.title === payloads.importedTitle);
    const { data } = await (await fetch(`${server.base}/api/v1/articles/${imported.id}`)).json();
    const picture = /src="([^"]*\/media\/[^"]*\.svg)"/.exec(data.html)?.[1];
    expect(picture).toBeDefined();
    await page.goto(new URL(picture ?? '', server.base).href);
    expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg');
    expect(await page.evaluate(() => (window as unknown as { __xss?: unknown }).__xss)).toBeUndefined();
    expect(seen.filter((words) => !words.startsWith('policy'))).toEqual([]);
    await context.close();
  });

  it('the API gives HTML that is as harmless in somebody else’s page', async () => {
    const { context, page, seen } = await open(true);
    await page.goto(`${server.base}/tags`);
    const { data } = await (await fetch(`${server.base}/api/v1/articles/${live}`)).json();
    for (const html of [data.html, data.excerpt]) {
      await page.locator('main').evaluate((main, text) => {
        main.innerHTML = text;
      }, html);
      await provoke(page);
      expect(await planted(page)).toEqual([]);
    }
    expect(seen).toEqual([]);
    await context.close();
  });
});

/** Hostile names and front matter come in with a folder, and a picture with a script in it. */
function importHostileFolder(dataDir: string): void {
  const folder = join(dataDir, 'incoming');
  mkdirSync(folder);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.__xss='svg'"><script>window.__xss='svg'</script></svg>`;
  writeFileSync(join(folder, 'a picture.svg'), svg);
  const front = {
    title: payloads.importedTitle,
    tags: [payloads.tag],
    date: '2026-01-01',
    description: attack('description'),
  };
  const text = `---\n${JSON.stringify(front)}\n---\n\n![${attack('file')}](<a picture.svg>)\n`;
  writeFileSync(join(folder, `'"<img src=x onerror=window.__xss='name'>.md`), text);
  const imported = runCommand(dataDir, ['import', 'markdown', folder, '--publish', '--json']);
  expect(imported.stdout, imported.stderr).toMatch(/"created":1/);
}
