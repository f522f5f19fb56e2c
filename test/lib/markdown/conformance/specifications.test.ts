import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { makeMarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';
import { comparableHtml } from './comparable-html';
import { htmlOf } from './html-of';
import { commonmarkExamples, gfmExamples, type SpecExample } from './spec-examples';

const page = readFileSync(fileURLToPath(new URL('../../../../docs/conformance.md', import.meta.url)), 'utf8');

/** Numbers of the examples that a section of the documentation lists, and how many it says pass. */
function documented(heading: string): { deviating: number[]; met: number } {
  const [section = ''] = page.split(`## ${heading}\n`).slice(1).join('').split('\n## ');
  return {
    deviating: [...section.matchAll(/^\| (\d+) \| [^|]+ \| .+ \| .+ \|$/gm)].map((row) => Number(row[1])),
    met: Number(/(\d+) of (?:652|677) examples/.exec(section)?.[1]),
  };
}

function deviating(examples: SpecExample[], extensions: 'none' | 'gfm' | 'all'): number[] {
  const parse = makeMarkdownParser(extensions);
  return examples
    .filter(({ markdown, html }) => comparableHtml(htmlOf(markdown, parse)) !== comparableHtml(html))
    .map(({ number }) => number);
}

describe('the examples of the specifications', () => {
  it('of CommonMark 0.31.2 all pass with the extensions off', () => {
    expect(commonmarkExamples).toHaveLength(652);
    expect(deviating(commonmarkExamples, 'none')).toEqual([]);
    expect(documented('CommonMark 0.31.2, extensions off')).toEqual({ deviating: [], met: 652 });
  });

  it('of GFM pass except those for which the documentation has a reason', () => {
    expect(gfmExamples).toHaveLength(677);
    const found = deviating(gfmExamples, 'gfm');
    expect(found).toEqual([279, 280, 491, 611, 615, 617, 620, 621, 633, 634, 635, 657]);
    expect(documented("GitHub Flavored Markdown 0.29, GFM's extensions on")).toEqual({
      deviating: found,
      met: 677 - found.length,
    });
  });

  it('of CommonMark with all extensions differ only where the documentation has a reason', () => {
    const found = deviating(commonmarkExamples, 'all');
    expect(found).toEqual([602, 606, 608, 611, 612]);
    expect(documented('CommonMark 0.31.2, all extensions on')).toEqual({ deviating: found, met: 652 - found.length });
  });

  it('are listed in the documentation under sections that contain them', () => {
    const sections = new Map(gfmExamples.map(({ number, section }) => [number, section]));
    const [gfm = ''] = page.split('## GitHub Flavored').slice(1).join('').split('\n## ');
    for (const [, number, section = ''] of gfm.matchAll(/^\| (\d+) \| ([^|]+) \|/gm)) {
      expect(sections.get(Number(number)), `example ${number}`).toContain(section);
    }
  });
});

describe('what the documentation says of deviating examples', () => {
  const gfm = (number: number): SpecExample =>
    gfmExamples[number - 1] ?? { number, section: '', markdown: '', html: '' };

  it.each([279, 280])('task list %d differs by classes alone', (number) => {
    const { markdown, html } = gfm(number);
    const withoutClasses = htmlOf(markdown, makeMarkdownParser('gfm')).replace(/ class="[^"]*"/g, '');
    expect(comparableHtml(withoutClasses)).toBe(comparableHtml(html));
  });

  it('an article shows none of the disallowed elements', async () => {
    const disallowed = ['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'];
    const source = `${gfm(657).markdown}\n${disallowed.map((name) => `<${name}>x</${name}>`).join('\n\n')}`;
    const { html } = await renderArticle(source, { language: 'en' });
    expect(html).toContain('<strong>');
    for (const name of disallowed) expect(html.toLowerCase()).not.toContain(`<${name}`);
  });

  it('an article shows an unknown role as text', async () => {
    const { html } = await renderArticle('<m:abc>', { language: 'en' });
    expect(html).toBe('<p>&#x3C;m:abc></p>');
  });
});
