import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { openBrowser, openContext } from '@/test/setup/browser';
import { type RunningServer, startServer } from '@/test/setup/server';
import { signIn } from '@/test/setup/server-actions';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
const equations = 400;
const markdown = Array.from(
  { length: equations },
  (_, index) => `$$\nE_{${index}} = \\int_0^{${index}} x\\,dx\n$$`,
).join('\n\n');

describe('the preview of a long article', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-long-'));
  let server: RunningServer;
  let client: ApiClient;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await startServer(dataDir, owner);
    client = apiClient(server, dataDir);
    browser = await openBrowser();
    ({ context } = await openContext(browser));
    const session = await signIn(server.base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD);
    const [name = '', value = ''] = session.split(';')[0]?.split('=') ?? [];
    await context.addCookies([{ name, value, url: server.base }]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function openEditor(source: string, prepare: () => void): Promise<Page> {
    const { id } = await client.create({ title: 'Long', language: 'en', markdown: source });
    const page = await context.newPage();
    await page.addInitScript(prepare);
    await page.goto(`${server.base}/admin/articles/${id}`);
    await page.locator('.cm-content').click({ position: { x: 60, y: 10 } });
    await page.keyboard.press('Control+Home');
    return page;
  }

  it('comes in parts while somebody types, and ends complete and in order', { timeout: 180_000 }, async () => {
    const page = await openEditor(markdown, watchGrowth);
    const typed = 'typed while it comes';
    for (const letter of typed) await page.keyboard.type(letter, { delay: 60 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.prose .math-display').count(), { timeout: 150_000 }).toBe(equations);
    await page.locator('.prose > p', { hasText: typed }).waitFor({ state: 'attached' });
    const tex = await page.locator('.prose annotation').allTextContents();
    expect(tex.map((text) => /E_\{(\d+)\}/.exec(text)?.[1])).toEqual(
      Array.from({ length: equations }, (_, index) => String(index)),
    );
    expect(await page.locator('.prose .editor-preview-coming').count()).toBe(0);
    const sizes = await page.evaluate(() => (window as unknown as { sizes: number[] }).sizes);
    expect(sizes.filter((size) => size > 0 && size < equations).length).toBeGreaterThan(3);
    await page.close();
  });

  it('shows the source and says why when its worker hangs, keys are taken meanwhile, and a new worker shows the next text', async () => {
    await context.route('**/hangs.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }));
    await context.clock.install();
    const page = await openEditor('Words that hang.', hangFirstWorker);
    await page.keyboard.type('More. ');
    await context.clock.fastForward(20_000);
    await page.getByText('takes too long to render').waitFor();
    expect(await page.locator('.editor-preview-source').textContent()).toBe('More. Words that hang.');
    await page.keyboard.type('And more. ');
    await page.locator('.prose > p', { hasText: 'More. And more. Words that hang.' }).waitFor();
    expect(await page.getByText('takes too long to render').count()).toBe(0);
    await page.close();
  });
});

/** Notes in the page how many equations the preview has whenever their number changes. */
function watchGrowth(): void {
  const sizes: number[] = [];
  Object.assign(window, { sizes });
  new MutationObserver(() => {
    const size = document.querySelectorAll('.prose .math-display').length;
    if (size !== sizes.at(-1)) sizes.push(size);
  }).observe(document, { childList: true, subtree: true });
}

/** The first worker that the page starts runs a program that never ends. */
function hangFirstWorker(): void {
  const Real = Worker;
  let started = 0;
  window.Worker = class extends Real {
    constructor(address: string | URL, options?: WorkerOptions) {
      started += 1;
      super(started === 1 ? '/hangs.js' : address, options);
    }
  };
}
