import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '@/test/setup/browser';
import { type RunningServer, startServer } from '@/test/setup/server';

const password = 'correct horse battery';
const pictures = process.env.SCREENSHOTS;

/** Macros, references across articles and what would break them, through the production build; each test stands on the one before. */
describe('references across articles', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-e2e-'));
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let faults: string[];
  let page: Page;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    if (pictures) mkdirSync(pictures, { recursive: true });
    server = await startServer(dataDir, { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: password });
    browser = await openBrowser();
    ({ context, faults } = await openContext(browser));
    page = await context.newPage();
    await page.goto(`${server.base}/admin/sign-in`);
    await page.getByLabel('E-mail').fill('owner@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/admin/articles');
  });
  afterAll(async () => {
    await browser?.close();
    expect(await server?.stop()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  };
  /** Calls the API as the page's own scripts do. */
  const api = (method: string, path: string, body?: unknown) =>
    page.evaluate(
      async ([how, where, what]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`/api/v1${where}`, { method: how as string, headers, body: what as string });
        return (await answer.json()).data;
      },
      [method, path, body === undefined ? null : JSON.stringify(body)],
    );
  const publish = async (name: string, markdown: string) => {
    const { id } = await api('POST', '/articles', { title: name, language: 'en', markdown });
    await api('PUT', `/articles/${id}/publication`, {});
    ids[name] = id;
  };
  const html = async (path: string) => (await fetch(server.base + path)).text();

  it('macros are taken as a preamble has them, and a line that is none is named', async () => {
    await page.goto(`${server.base}/admin/settings`);
    const macros = page.getByLabel('TeX macros');
    await macros.fill('\\newcommand{\\Real}{\\mathbb{R}}\nnot a macro');
    const form = page.locator('form').filter({ has: macros });
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Line 2 cannot be read').waitFor();
    await macros.fill('\\newcommand{\\Real}{\\mathbb{R}}');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Articles that use it are being rendered again').waitFor();
    await picture('settings-rendering');
    await page.reload();
    expect(await page.getByLabel('TeX macros').inputValue()).toBe('\\Real = \\mathbb{R}');
  });

  it('the preview knows the site’s macros and the labels of other articles', async () => {
    await publish('Named', '$$\nx \\label{eq:x}\n$$');
    await publish('Uses', 'See $\\eqref{named#eq:x}$ in $\\Real$.');
    await page.goto(`${server.base}/admin/articles/${ids.Uses}`);
    await page.locator('.prose a[href="/articles/named#equation-eq-x"]').waitFor();
    expect(await page.locator('.prose .mathbb').first().textContent()).toBe('R');
    expect(await html('/articles/uses')).toContain('Eq. (1)');
  });

  it('the review names the articles whose references would lead nowhere, and it can be meant', async () => {
    await page.goto(`${server.base}/admin/articles/${ids.Named}`);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('No equation any more.');
    await page.getByRole('button', { name: 'Publish changes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'Uses' }).waitFor();
    expect(await dialog.getByText('eq:x').count()).toBe(1);
    await picture('review-dangling');
    await dialog.getByTestId('confirm-publication').click();
    await page.getByText('It is public').waitFor();
    await expect.poll(() => html('/articles/uses'), { timeout: 20_000 }).not.toContain('Eq. (1)');
  });

  it('the list asks before it takes an article away that others refer to', async () => {
    await publish('Other', '$$\ny \\label{eq:y}\n$$');
    await publish('Uses other', 'See $\\eqref{other#eq:y}$.');
    await page.goto(`${server.base}/admin/articles`);
    await page.getByRole('button', { name: 'Actions for Other', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Unpublish' }).click();
    await page.getByText('Uses other (eq:y)').waitFor();
    expect((await fetch(`${server.base}/articles/other`)).status).toBe(200);
    await page.getByRole('button', { name: 'Do it anyway' }).click();
    await expect.poll(async () => (await fetch(`${server.base}/articles/other`)).status).toBe(404);
  });

  it('the pages reported no error', () => {
    expect(faults).toEqual([]);
  });
});
