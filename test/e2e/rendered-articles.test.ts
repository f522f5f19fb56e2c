import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { articleFolders, readArticles } from '@/test/lib/markdown/conformance/articles';
import { openBrowser, openContext } from '@/test/setup/browser';
import { seriousFaults } from '@/test/setup/serious-faults';
import { testSize } from '@/test/setup/test-size';

/** The style sheets of the reader, in their order. */
function readerStyles(): string {
  const layout = fileURLToPath(new URL('../../app/(reader)/layout.tsx', import.meta.url));
  const imports = [...readFileSync(layout, 'utf8').matchAll(/^import '(.+\.css)';$/gm)].map(([, path = '']) => path);
  expect(imports.length).toBeGreaterThan(5);
  return imports.map((path) => readFileSync(createRequire(layout).resolve(path), 'utf8')).join('\n');
}

/** An article as the reader shows it, with ids that are its own, so that several can stand on one page. */
async function articleElement({ source }: { source: string }, index: number): Promise<string> {
  const { html, toc } = await renderArticle(source, { language: 'zh' });
  const entries = toc.map((entry) => `<li><a href="#${entry.id}">${entry.html}</a></li>`).join('');
  const contents = entries === '' ? '' : `<nav class="contents" aria-label="目录 ${index}"><ol>${entries}</ol></nav>`;
  const own = `${contents}<div class="prose" lang="zh-CN">${html}</div>`
    .replace(/ (id|aria-describedby|aria-labelledby)="/g, ` $1="article-${index}-`)
    .replace(/ href="#/g, ` href="#article-${index}-`);
  return `<article class="article">${own}</article>`;
}

function pageOf(articles: string[], styles: string): string {
  return `<!doctype html><html lang="zh-CN"><head><title>文章</title><style>${styles}</style></head><body><main>${articles.join('\n')}</main></body></html>`;
}

/** The start of axe takes longer than most articles. */
const articlesOnPage = 10;

describe.each(articleFolders)('the articles of %s', (folder) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it(
    'have no serious fault for assistive technology',
    async () => {
      const styles = readerStyles();
      const articles = readArticles(folder);
      const { context } = await openContext(browser);
      const found: string[] = [];
      const check = async (): Promise<void> => {
        const page = await context.newPage();
        while (articles.length > 0) {
          const next = articles.splice(0, articlesOnPage);
          await page.setContent(pageOf(await Promise.all(next.map(articleElement)), styles), {
            waitUntil: 'domcontentloaded',
          });
          found.push(...(await seriousFaults(page, next.map(({ name }) => name).join(', '))));
        }
        await page.close();
      };
      await Promise.all([check(), check()]);
      expect(found.sort()).toEqual([]);
      await context.close();
    },
    testSize(300_000, 900_000),
  );
});

it('a page with faults would be found', async () => {
  const browser = await openBrowser();
  const { context } = await openContext(browser);
  const page = await context.newPage();
  await page.setContent(pageOf(['<p style="color:#999">some words</p><img src="b">'], readerStyles()));
  expect((await seriousFaults(page, 'page')).map((fault) => fault.split(' ')[1]).sort()).toEqual([
    'color-contrast',
    'image-alt',
  ]);
  await browser.close();
});
