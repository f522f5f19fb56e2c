import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { htmlFaults } from '@/test/setup/html-validator';
import { articleFolders, readArticles } from './articles';
import { commonmarkExamples } from './spec-examples';

describe('the HTML of an article', () => {
  it.each(articleFolders)(
    'is valid in every article of %s, on its page and in its excerpt',
    async (folder) => {
      const faults: string[] = [];
      for (const { name, source } of readArticles(folder)) {
        const { html, excerptHtml, toc } = await renderArticle(source, { language: 'zh' });
        const contents = toc.map((entry) => `<li><a href="#${entry.id}">${entry.html}</a></li>`).join('');
        const page = `${html}\n<p>${excerptHtml}</p>\n<ul>${contents}</ul>`;
        faults.push(...(await htmlFaults(page)).map((fault) => `${name}:${fault}`));
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  it('is well-formed whatever HTML its source contains: every element is closed and allowed where it is', async () => {
    const structure =
      /close-order|element-permitted-content|no-dup-id|no-dup-attr|parser-error|void-content|deprecated/;
    const faults: string[] = [];
    for (const { number, markdown } of commonmarkExamples) {
      const { html } = await renderArticle(markdown, { language: 'en' });
      faults.push(
        ...(await htmlFaults(html)).filter((fault) => structure.test(fault)).map((fault) => `${number}: ${fault}`),
      );
    }
    // The example has a paragraph of Markdown within <pre>, and the specification's own HTML for it is invalid too.
    expect(faults).toEqual(['148: 3: element-permitted-content: <p> element is not permitted as content under <pre>']);
  }, 120_000);

  it('would be rejected if it were invalid', async () => {
    expect(await htmlFaults('<p id="a"><div id="a">b</div></p>')).not.toEqual([]);
  });
});
