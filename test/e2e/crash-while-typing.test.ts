import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { openProfile } from '@/test/setup/browser';
import { type RunningServer, startServer } from '@/test/setup/server';
import { signIn } from '@/test/setup/server-actions';
import { testSize } from '@/test/setup/test-size';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };

/** How an editor ends that has no time to save anything. */
type End = 'the tab crashes' | 'the browser is killed';

/** Types one key after another and ends the tab or the browser in the middle of it; what was typed a second before is there on reopening. */
describe('a crash while typing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-crash-'));
  const profile = join(folder, 'profile');
  let server: RunningServer;
  let client: ApiClient;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await startServer(join(folder, 'data'), owner);
    client = apiClient(server, join(folder, 'data'));
    context = await openSignedIn();
  });
  afterAll(async () => {
    await context?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openSignedIn(): Promise<BrowserContext> {
    const [name = '', value = ''] =
      (await signIn(server.base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD)).split(';')[0]?.split('=') ?? [];
    const opened = await openProfile(profile);
    await opened.addCookies([{ name, value, url: server.base }]);
    return opened;
  }

  async function openEditor(markdown = ''): Promise<{ page: Page; id: string; address: string }> {
    const { id } = await client.create({ title: 'Crash', language: 'en', markdown });
    const page = await context.newPage();
    const address = `${server.base}/admin/articles/${id}`;
    await page.goto(address);
    await page.locator('.cm-content').click();
    return { page, id, address };
  }

  async function end(page: Page, how: End): Promise<void> {
    if (how === 'the tab crashes') {
      const crashed = page.waitForEvent('crash');
      const session = await context.newCDPSession(page);
      session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
      await context.setOffline(false);
      return;
    }
    const browser = await context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const closed = context.waitForEvent('close');
    for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
    await closed;
    context = await openSignedIn();
  }

  /** Presses a key about every 80 ms for `seconds`, ends, and gives all that was typed and what was typed a second before the end. */
  async function typeUntil(page: Page, how: End, press: (text: string) => Promise<void>, seconds = 2.5) {
    const typedAt: number[] = [];
    const line = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const until = Date.now() + seconds * 1_000;
    while (Date.now() < until) {
      await press(line.slice(0, typedAt.length + 1));
      typedAt.push(Date.now());
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    const due = Date.now() - 1_000;
    await end(page, how);
    return {
      typed: line.slice(0, typedAt.length),
      due: line.slice(0, typedAt.filter((time) => time <= due).length),
    };
  }

  async function reopen(address: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText('Restored what you typed on').waitFor();
    return page;
  }

  const press = (page: Page) => (text: string) => page.keyboard.type(text.at(-1) ?? '');

  const crashes = [
    ['the tab crashes', false],
    ['the browser is killed', true],
    ['the tab crashes', true],
    ['the browser is killed', false],
  ] satisfies [End, boolean][];
  it.each(crashes.slice(0, testSize(2, 4)))(
    '%s (offline: %s): the text is restored, said so, and saved',
    async (how, offline) => {
      const { page, id, address } = await openEditor();
      await context.setOffline(offline);
      const { typed, due } = await typeUntil(page, how, press(page));
      const again = await reopen(address);
      const restored = (await again.locator('.cm-content').textContent()) ?? '';
      expect(due.length).toBeGreaterThan(5);
      expect(restored.slice(0, due.length)).toBe(due);
      expect(typed.startsWith(restored)).toBe(true);
      await expect.poll(async () => (await client.send('GET', `/articles/${id}`)).markdown).toBe(restored);
      await again.close();
    },
  );

  it('what an input method was composing is there too', async () => {
    const { page, address } = await openEditor('before ');
    await page.keyboard.press('Control+End');
    const session = await context.newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const { due } = await typeUntil(page, 'the tab crashes', async (text) => void (await compose(text)));
    const again = await reopen(address);
    expect(await again.locator('.cm-content').textContent()).toContain(`before ${due}`);
    await again.close();
  });

  it('what an input method composed is there when the tab crashes as it is committed', async () => {
    const { page, address } = await openEditor('before ');
    await page.keyboard.press('Control+End');
    const session = await context.newCDPSession(page);
    for (let length = 1; length <= 12; length += 1) {
      const text = '极限存在准则与两个重要极限'.slice(0, length);
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await page.waitForTimeout(100);
    }
    await session.send('Input.insertText', { text: '极限存在准则与两个重要极限' });
    await page.waitForTimeout(100);
    await end(page, 'the tab crashes');
    const again = await reopen(address);
    expect(await again.locator('.cm-content').textContent()).toContain('before 极限');
    await again.close();
  });

  it.each<[string, (page: Page) => Promise<string>]>([
    ['the title', (page) => page.getByRole('textbox', { name: 'Title' }).inputValue()],
    ['the summary', (page) => page.getByRole('textbox', { name: 'Summary' }).inputValue()],
    ['a tag before Enter', async (page) => (await page.locator('.editor-tag').first().textContent()) ?? ''],
  ])('%s is there too', async (field, read) => {
    const { page, address } = await openEditor();
    const details = page.getByRole('button', { name: 'Article details' });
    if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click();
    if (field === 'the title') await page.getByRole('textbox', { name: 'Title' }).fill('');
    if (field === 'the summary') await page.getByRole('textbox', { name: 'Summary' }).focus();
    if (field === 'a tag before Enter') await page.getByRole('combobox', { name: 'Tags' }).focus();
    const { due } = await typeUntil(page, 'the tab crashes', press(page));
    const again = await reopen(address);
    expect(await read(again)).toContain(due);
    await again.close();
  });
});
