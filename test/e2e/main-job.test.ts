import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '@/test/setup/browser';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';

const password = 'correct horse battery';
const pictures = process.env.SCREENSHOTS;

/** The whole main job as one person does it, in order, through the production build: each test stands on the one before. */
describe('from the one-use link to a published article', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-e2e-'));
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let faults: string[];
  let page: Page;

  beforeAll(async () => {
    server = await startServer(dataDir);
    browser = await openBrowser();
    ({ context, faults } = await openContext(browser));
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    expect(await server?.stop()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const text = async (path: string) => (await fetch(server.base + path)).text();
  const status = async (path: string) => (await fetch(server.base + path, { redirect: 'manual' })).status;

  it('set-up names the site, makes the owner, and lands in the editor on a sample with Chinese, math and code', async () => {
    expect(server.setUpLink).not.toBeNull();
    await page.goto(server.setUpLink ?? '');
    await page.getByLabel('Name of the site').fill('数学笔记 Notes');
    await picture('set-up');
    await page.getByLabel('Your name').fill('Owner');
    await page.getByLabel('E-mail').fill('owner@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create the site' }).click();
    await page.waitForURL('**/admin/articles/*');
    await page.locator('.cm-content').waitFor();
    await page.locator('.prose .katex').first().waitFor();
    expect(await page.locator('.prose pre').count()).toBeGreaterThan(0);
    await picture('editor-sample');
    expect(await status(new URL(server.setUpLink ?? '').pathname + new URL(server.setUpLink ?? '').search)).not.toBe(
      500,
    );
  });

  it('the set-up link works once', async () => {
    const other = await context.browser()?.newContext({ locale: 'en-US' });
    const stranger = await other?.newPage();
    await stranger?.goto(server.setUpLink ?? '');
    expect(await stranger?.getByLabel('Name of the site').count()).toBe(0);
    await other?.close();
  });

  it('a new article is written with a live preview, saves itself, and is not public', async () => {
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('button', { name: 'New article' }).first().click();
    await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}/);
    await saved(page, () => page.getByRole('textbox', { name: 'Title' }).fill('欧拉公式 Euler'));
    await page.locator('.cm-content').click();
    await saved(page, () =>
      page.keyboard.insertText(
        '从 $e^{i\\pi}+1=0$ 说起，**重要：**看。\n\n$$\n\\int_0^1 x^2\\,dx = \\frac13\n$$\n\n```python\nprint("euler")\n```\n',
      ),
    );
    await page.locator('.prose .katex-display').waitFor();
    expect(await page.locator('.prose strong').textContent()).toBe('重要：');
    await page
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    await picture('editor-math');
    expect(await text('/')).not.toContain('欧拉公式');
    expect(await status('/articles/ou-la-gong-shi-euler')).toBe(404);
  });

  it('publishing takes a review and then shows the article, its tag and its month', async () => {
    await openDetails(page);
    await page.getByRole('combobox', { name: 'Tags' }).fill('分析');
    await saved(page, () => page.keyboard.press('Enter'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish now' }).waitFor();
    await picture('publish-review');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('It is public').waitFor();
    await page.goto(`${server.base}/articles/ou-la-gong-shi-euler`);
    expect(await page.locator('article .katex').count()).toBe(2);
    expect(await page.locator('article math').count()).toBe(2);
    await picture('article');
    await page.getByRole('link', { name: '分析' }).first().click();
    await page.waitForURL('**/tags/**');
    expect(await page.getByText('欧拉公式').count()).toBeGreaterThan(0);
    expect(await text('/archive')).toContain('欧拉公式');
  });

  it('editing a live article changes nothing for readers until it is published again', async () => {
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('link', { name: '欧拉公式 Euler' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await saved(page, () => page.keyboard.insertText('\n\n尚未发布的一句话。\n'));
    expect(await text('/articles/ou-la-gong-shi-euler')).not.toContain('尚未发布的一句话');
    await page.getByRole('button', { name: 'Publish changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish changes' }).click();
    await page.getByText('It is public').waitFor();
    expect(await text('/articles/ou-la-gong-shi-euler')).toContain('尚未发布的一句话');
  });

  it('a change of address leaves a 301 behind', async () => {
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('link', { name: '欧拉公式 Euler' }).click();
    await openDetails(page);
    await saved(page, () => page.getByRole('textbox', { name: 'Address' }).fill('euler'));
    await page.getByRole('button', { name: 'Publish changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish changes' }).click();
    await page.getByText('It is public').waitFor();
    const moved = await fetch(`${server.base}/articles/ou-la-gong-shi-euler`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/articles/euler']);
  });

  it('what was typed survives a lost network and a closed tab', async () => {
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('button', { name: 'New article' }).first().click();
    await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}/);
    const address = page.url();
    await page.locator('.cm-content').click();
    await context.setOffline(true);
    await page.keyboard.insertText('typed without a network');
    await page.getByText('Offline, kept on this device').first().waitFor();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await saved(page, () => page.goto(address));
    await page.locator('.cm-content', { hasText: 'typed without a network' }).waitFor();
    // The refused requests of the lost network are what this test makes.
    faults.splice(
      0,
      faults.length,
      ...faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault)),
    );
  });

  it('a folder of Markdown comes in by one command, once, and fills several pages', async () => {
    const folder = join(dataDir, 'incoming', 'linear algebra');
    mkdirSync(folder, { recursive: true });
    for (let number = 1; number <= 24; number++) {
      const name = `2025-0${1 + (number % 9)}-1${number % 9}-note-${number}.md`;
      writeFileSync(join(folder, name), `# 矩阵 ${number}\n\n令 $A_{${number}} x = \\lambda x$。\n`);
    }
    const command = ['import', 'markdown', join(dataDir, 'incoming'), '--publish', '--json'];
    const first = runCommand(dataDir, command);
    const account = JSON.parse(first.stdout.trim().split('\n').at(-1) ?? '');
    expect(account).toMatchObject({
      articles: { created: 24, failed: 0 },
      formulas: { found: 24, typeset: 24, faulty: 0 },
    });
    const again = JSON.parse(runCommand(dataDir, command).stdout.trim().split('\n').at(-1) ?? '');
    expect(again).toMatchObject({ articles: { created: 0, updated: 0, unchanged: 24, failed: 0 } });
    await page.goto(server.base);
    await picture('feed');
    await page.getByRole('link', { name: 'Page 2', exact: true }).click();
    await page.waitForURL('**/page/2');
    expect(await page.locator('article').count()).toBe(10);
    await page.getByRole('link', { name: 'Page 3', exact: true }).click();
    await page.waitForURL('**/page/3');
    expect(await status('/page/99')).toBe(404);
    expect(await status('/no-such-page')).toBe(404);
  });

  it('programs read the same and write through the API with a token', async () => {
    const made = runCommand(dataDir, [
      'token',
      'create',
      '--name',
      'e2e',
      '--scopes',
      'content:write,drafts:read',
      '--json',
    ]);
    const { token } = JSON.parse(made.stdout);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ title: 'By program', markdown: '$x^2$', tags: ['API'] });
    const created = await fetch(`${server.base}/api/v1/articles`, { method: 'POST', headers, body });
    expect(created.status).toBe(201);
    const { data } = await created.json();
    const published = await fetch(`${server.base}/api/v1/articles/${data.id}/publication`, {
      method: 'PUT',
      headers: { ...headers, 'if-match': `"${data.version}"` },
      body: '{}',
    });
    expect(published.status).toBe(200);
    const list = await (await fetch(`${server.base}/api/v1/articles?limit=5`)).json();
    expect(list.data[0]).toMatchObject({
      title: 'By program',
      slug: 'by-program',
      tags: [{ slug: 'api', name: 'API' }],
    });
    expect(list.data[0].excerpt).toContain('<math');
    // The 24 demo articles that set-up offered, 24 imported, one written, one by program.
    expect(list.meta.total).toBe(50);
    expect(list.links.next).toContain('cursor=');
    expect(await text('/')).toContain('By program');
  });

  it('signing out ends the session, and the password opens a new one', async () => {
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('button', { name: /Owner|Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/admin/sign-in**');
    await page.goto(`${server.base}/admin/articles`);
    await page.waitForURL('**/admin/sign-in**');
    await page.getByLabel('E-mail').fill('owner@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/admin/articles');
    await picture('list');
  });

  it('no page raised an error or had a script refused', () => {
    expect(faults).toEqual([]);
  });
});

async function openDetails(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Article details' });
  if ((await show.count()) > 0 && (await show.getAttribute('aria-expanded')) !== 'true') await show.click();
}

/** Does something that changes the text and waits until the server has taken the save. */
async function saved(page: Page, change: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/v1/articles/'),
  );
  await change();
  expect((await answer).status()).toBe(200);
}
