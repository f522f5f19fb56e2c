import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('formulas in raw HTML are typeset', () => {
  it.each([
    ['<details><summary>Proof of $x$</summary>\n\n$y$\n\n</details>', ['inline x', 'inline y']],
    ['<table><tr><td>$a_1$</td><td>\\(b^2\\)</td></tr></table>', ['inline a_1', 'inline b^2']],
    ['<figure><figcaption>A $$c$$</figcaption></figure>', ['display c']],
    ['<dl><dt>$d$</dt><dd>$e$</dd></dl>', ['inline d', 'inline e']],
    ['<div>\n$a &lt; b$ and $c &amp; d$\n</div>', ['inline a < b']],
    ['<p>\n$x\n+ y$</p>', ['inline x\n+ y']],
    ['> <div>$q$</div>', ['inline q']],
  ])('%j', async (source, expected) => {
    const { html } = await render(source);
    expect(formulasIn(html).map((tex) => tex.replaceAll('&lt;', '<'))).toEqual(expected);
    expect(html).not.toContain('\uFDD0');
  });

  it.each([
    '<div><code>$x$</code> <kbd>$y$</kbd></div>',
    '<pre>\n$x$\n</pre>',
    '<!-- $x$ -->',
    '<div title="$x$">3$ and 5$</div>',
    '<p>\n\n\\$x\\$\n\n</p>',
  ])('but not in %j', async (source) => {
    expect(formulasIn((await render(source)).html)).toEqual([]);
  });

  it('with the macros of the article and their faults at their place', async () => {
    const { html, problems } = await render('$\\def\\q{r}$\n\n<table><tr><td>$\\q$</td><td>$\\foo$</td></tr></table>');
    expect(formulasIn(html)).toContain('inline \\q');
    expect(problems).toMatchObject([{ code: 'math-unknown-command', line: 3, column: 30, endColumn: 34 }]);
  });
});
