import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { articleFolders, readArticles } from '@/test/lib/markdown/conformance/articles';
import { openBrowser, openContext } from '@/test/setup/browser';
import { seriousFaults } from '@/test/setup/serious-faults';

/** The style sheets of the reader, in their order. */
function readerStyles(): string {
  const layout = fileURLToPath(new URL('../../app/(reader)/layout.tsx', import.meta.url));
  const imports = [...readFileSync(layout, 'utf8').matchAll(/^import '(.+\.css)';$/gm)].map(([, path = '']) => path);
  expect(imports.length).toBeGreaterThan(5);
  return imports.map((path) => readFileSync(createRequire(layout).resolve(path), 'utf8')).join('\n');
}

/** An article on its page, as the reader shows it. */
async function articlePage(source: string, styles: string): Promise<string> {
  const { html, title, toc } = await renderArticle(source, { language: 'zh' });
  const contents = toc.map((entry) => `<li><a href="#${entry.id}">${entry.html}</a></li>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><title>${title ?? 'article'}</title><style>${styles}</style></head><body><main>
<article class="article">${contents === '' ? '' : `<nav class="contents" aria-label="目录"><ol>${contents}</ol></nav>`}
<div class="prose" lang="zh-CN">${html}</div></article></main></body></html>`;
}

/**
 * In the browser: takes out what axe would look at a thousand times alike, the boxes that KaTeX draws a formula with, which are hidden from
 * assistive technology, and all signs of code but the first of each colour. Articles with all of it are looked at in `pages.test.ts`.
 */
function leaveOutRepetitions(): void {
  for (const drawing of document.querySelectorAll('.katex-html')) drawing.remove();
  const seen = new Set<string | null>();
  for (const sign of document.querySelectorAll('pre span[style]')) {
    const colour = sign.getAttribute('style');
    if (seen.has(colour)) sign.replaceWith(sign.textContent);
    seen.add(colour);
  }
}

describe.each(articleFolders)('the articles of %s', (folder) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('have no serious fault for assistive technology', async () => {
    const styles = readerStyles();
    const waiting = readArticles(folder);
    const { context } = await openContext(browser);
    const found: string[] = [];
    const check = async (): Promise<void> => {
      const page = await context.newPage();
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        await page.setContent(await articlePage(next.source, styles), { waitUntil: 'domcontentloaded' });
        await page.evaluate(leaveOutRepetitions);
        found.push(...(await seriousFaults(page, next.name)));
      }
      await page.close();
    };
    await Promise.all([check(), check()]);
    expect(found.sort()).toEqual([]);
    await context.close();
  }, 300_000);
});
