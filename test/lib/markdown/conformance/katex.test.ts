import { isDeepStrictEqual } from 'node:util';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { onlyDefines } from '@/lib/markdown/formula/latex/find-definitions';
import { renderArticle } from '@/lib/markdown/render-article';
import { sampleOf } from '@/test/setup/test-size';
import { articleFolders, readArticles } from './articles';
import { defines, katexExpressions, refusedCommands, typesets } from './katex-expressions';
import { formulasIn, plainFormula } from './typeset-html';

/** Two marks with a space between them in an operator: rehype-katex parses KaTeX's HTML incorrectly here (see the next test). */
const misread = '‼';

/** Characters that KaTeX supports without knowing their size, which is reported. */
const unmeasured = ['\\imageof', '\\origof', '\\char1em', '⊶', '⊷', '\\char"263a'];

/** Problems of a definition or a package that do not change how the formula is shown. */
const warned = new Set(['macro-taken', 'macro-missing', 'math-usepackage-unknown']);

/** Formulas that share an article; one that defines commands has its own. */
function batches(expressions: string[]): string[][] {
  const others = expressions.filter((tex) => !defines(tex));
  const groups = Array.from({ length: Math.ceil(others.length / 200) }, (_, index) =>
    others.slice(200 * index, 200 * (index + 1)),
  );
  return [...groups, ...expressions.filter(defines).map((tex) => [tex])];
}

beforeAll(() => {
  // KaTeX warns about some characters that it supports without knowing their size.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('what KaTeX supports', () => {
  const expressions = katexExpressions();

  it('is everything in its tables except commands that add addresses, classes and styles', () => {
    expect(expressions.length).toBeGreaterThan(6_000);
    // These take arguments of a form that is not among the uses tried.
    const untried = ['buildrel', 'root', 'sideset'];
    expect(refusedCommands.filter((name) => !untried.includes(name))).toEqual([
      'href',
      'htmlClass',
      'htmlData',
      'htmlId',
      'htmlStyle',
      'includegraphics',
      'url',
    ]);
  });

  it.each([false, true])(
    'is shown as rehype-katex shows it, and keeps its TeX (display: %s)',
    async (display) => {
      const different: string[] = [];
      for (const batch of batches(
        sampleOf(expressions, 2_500).filter((tex) => typesets(tex, display) && !onlyDefines(tex)),
      )) {
        const parts = batch.map((tex) => (display ? `$$\n${tex}\n$$` : inLine(tex)));
        const { html, problems } = await renderArticle(parts.join('\n\n'), { language: 'en' });
        const found = formulasIn(html);
        for (const { line, message, code } of problems) {
          const tex = batch[Math.floor((line - 1) / (display ? 4 : 2))] ?? '';
          if (warned.has(code)) continue;
          if (code === 'math-character-unknown' && unmeasured.includes(tex)) continue;
          different.push(`${tex}: ${message.en}`);
        }
        batch.forEach((tex, index) => {
          const wanted = tex === misread ? found[index]?.html : plainFormula(tex, display)?.html;
          if (!isDeepStrictEqual(found[index], { html: wanted, tex, display })) different.push(tex);
        });
      }
      expect(different).toEqual([]);
    },
    300_000,
  );
});

it('a space within an operator does not swallow what follows', async () => {
  const { html } = await renderArticle('$\\mathop{a\\,b}$ and $\\mathrel{\\!‼}$\n\nc', { language: 'en' });
  const tree = fromHtml(html, { fragment: true });
  expect(tree.children.map((node) => (node.type === 'element' ? node.tagName : ''))).toEqual(['p', '', 'p']);
});

describe.each(articleFolders)('the distinct formulas of %s', (folder) => {
  it('are rendered as by rehype-katex, and keep their TeX', async () => {
    const articles = readArticles(folder);
    const seen = new Set<string>();
    const different: string[] = [];
    for (const { name, source } of articles) {
      const { html } = await renderArticle(source, { language: 'zh' });
      const spaceless = source.replace(/[\s>]+/g, '');
      for (const { html: own, tex, display } of formulasIn(html)) {
        if (seen.has(`${display}${tex}`)) continue;
        seen.add(`${display}${tex}`);
        const wanted = plainFormula(withNumber(tex, own), display)?.html;
        if (wanted !== own || !spaceless.includes(tex.replace(/[\s>]+/g, ''))) different.push(`${name}: ${tex}`);
      }
    }
    expect(seen.size).toBeGreaterThan(10 * articles.length);
    expect(different).toEqual([]);
  }, 300_000);
});

/** A dollar within a formula would end one that began with a dollar. */
function inLine(tex: string): string {
  return tex.includes('$') ? `a \\(${tex}\\) b` : `a $${tex}$ b`;
}

/** The TeX with the number that the article assigned to the label. */
function withNumber(tex: string, html: string): string {
  const number = /<span class="tag">(?:<[^>]*>)*\((?:<[^>]*>)*(\d+)/.exec(html)?.[1];
  return number === undefined || tex.includes('\\tag') ? tex : `${tex}\\tag{${number}}`;
}
