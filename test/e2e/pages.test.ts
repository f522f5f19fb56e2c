import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '@/test/setup/browser';
import { htmlFaults } from '@/test/setup/html-validator';
import { seriousFaults } from '@/test/setup/serious-faults';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { testSize } from '@/test/setup/test-size';

const owner = {
  OWNER_EMAIL: 'owner@example.org',
  OWNER_PASSWORD: 'correct horse battery',
  SITE_NAME: '数学笔记 Notes',
};
const pictures = process.env.SCREENSHOTS;
const readerPages = {
  feed: '/',
  'second-page': '/page/2',
  'article-zh': '/articles/softmax-margins-zh',
  'article-en': '/articles/softmax-margins',
  tags: '/tags',
  tag: '/tags/pytorch',
  archive: '/archive',
  month: '/archive/2026/01',
  missing: '/no-such-page',
};
const adminPages = {
  articles: '/admin/articles',
  'admin-tags': '/admin/tags',
  settings: '/admin/settings',
  people: '/admin/people',
  tokens: '/admin/tokens',
  account: '/admin/account',
};

describe('the pages of a site with the demo articles', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-pages-'));
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer(dataDir, owner);
    const seeded = runCommand(dataDir, ['seed', '--json']);
    expect(JSON.parse(seeded.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      articles: { created: 24, failed: 0 },
      formulas: { faulty: 0 },
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(Object.entries(readerPages))(
    '%s is valid HTML, whole without JavaScript, and says nothing but its status',
    async (name, path) => {
      const answer = await fetch(server.base + path);
      expect(answer.status).toBe(name === 'missing' ? 404 : 200);
      expect(answer.headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
      expect(answer.headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe-inline'");
      const html = await answer.text();
      expect(await htmlFaults(html)).toEqual([]);
      const { context } = await openContext(browser, { javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(server.base + path);
      expect(((await page.locator('main').textContent()) ?? '').trim().length).toBeGreaterThan(40);
      await context.close();
    },
  );

  const looks = [
    ['light', 1280],
    ['dark', 360],
    ['light', 360],
    ['dark', 1280],
  ] as const;
  it.each(looks.slice(0, testSize(2, 4)))(
    'reader pages in %s at %d pixels have no serious fault for assistive technology, and none scrolls sideways',
    async (scheme, width) => {
      const { context, faults } = await openContext(browser, { colorScheme: scheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const [name, path] of Object.entries(readerPages)) {
        await page.goto(server.base + path);
        if (pictures) await page.screenshot({ path: join(pictures, `reader-${name}-${scheme}-${width}.png`) });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${name}: ${overflow} px wider than the window`);
        found.push(...(await seriousFaults(page, name)));
      }
      expect(found).toEqual([]);
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
      await context.close();
    },
  );

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'admin pages in %s at %d pixels have no serious fault, raise no error, and none scrolls sideways',
    async (scheme, width) => {
      const { context, faults } = await openContext(browser, { colorScheme: scheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${server.base}/admin`);
      const found = await seriousFaults(page, 'sign-in');
      await page.getByLabel('E-mail').fill(owner.OWNER_EMAIL);
      await page.getByLabel('Password').fill(owner.OWNER_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL('**/admin/articles');
      const editor = await page.getByRole('link', { name: 'Autograd' }).first().getAttribute('href');
      for (const [name, path] of Object.entries({ ...adminPages, editor: editor ?? '/admin/articles/none' })) {
        await page.goto(server.base + path);
        if (name === 'editor') await page.locator('.prose .katex').first().waitFor({ state: 'attached' });
        if (pictures) await page.screenshot({ path: join(pictures, `admin-${name}-${scheme}-${width}.png`) });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${name}: ${overflow} px wider than the window`);
        found.push(...(await seriousFaults(page, name)));
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
