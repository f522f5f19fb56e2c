import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const list = async (source: string) => (await renderArticle(source, { language: 'en' })).formulaList;
const plain = { display: false, number: null, labels: [], faulty: false };

describe('the list of formulas', () => {
  it('has each formula as typed, with its place in the source, including faulty ones', async () => {
    expect(await list('---\na: 1\n---\n\n a $x$\n\n> - $ \\foo $ and\n>   \\(y\\)\n\n$$ z $$\n')).toEqual([
      { ...plain, tex: 'x', line: 5, column: 4 },
      { ...plain, tex: '\\foo', line: 7, column: 5, faulty: true },
      { ...plain, tex: 'y', line: 8, column: 5 },
      { ...plain, tex: 'z', line: 10, column: 1, display: true },
    ]);
  });

  it('has the numbers and labels of their rows', async () => {
    const source = [
      '\\begin{align} a \\label{a} \\\\ b \\notag \\\\ c \\label{c} \\label{d} \\end{align}',
      '$$ x \\tag{T} \\label{t} $$',
      '$$ y $$ {#y}',
      '\\begin{subequations} \\label{g} \\begin{gather} p \\\\ q \\label{q} \\end{gather} \\end{subequations}',
      '$$ n $$',
    ];
    expect((await list(source.join('\n\n'))).map(({ number, labels }) => [number, labels])).toEqual([
      ['1, 2', ['a', 'c', 'd']],
      ['T', ['t']],
      ['3', ['y']],
      ['4a, 4b', ['g', 'q']],
      [null, []],
    ]);
  });

  it('is in source order, wherever formulas are shown: in footnotes, captions and HTML', async () => {
    const source =
      '[^n]: $a$\n\nText[^n] $b$\n\n![x](y.png "of $c$")\n\nh <code class="language-math math-inline">d</code> $e$\n';
    const found = await list(source);
    expect(found.map(({ tex, line, column }) => [tex, line, column])).toEqual([
      ['a', 1, 7],
      ['b', 3, 10],
      ['c', 5, expect.any(Number)],
      ['d', 7, 3],
      ['e', 7, 52],
    ]);
  });

  it('has as many entries as formulas are counted', async () => {
    const { formulaList, formulas } = await renderArticle('$a$ $a$ $\\foo$ `$c$` $5\n\n```math\nx\n```', {
      language: 'zh',
    });
    expect(formulas).toEqual({ found: 4, typeset: 3, faulty: 1 });
    expect(formulaList).toHaveLength(4);
    expect(formulaList.filter(({ faulty }) => faulty)).toHaveLength(1);
  });
});
