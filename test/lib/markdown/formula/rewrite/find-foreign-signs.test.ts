import { describe, expect, it } from 'vitest';
import { findForeignSigns } from '@/lib/markdown/formula/rewrite/find-foreign-signs';
import { fixed, render } from '../latex/formula-of';

describe('a sign that TeX reads otherwise', () => {
  it.each([
    ['$50%$', '$50\\%$'],
    ['$$p = 95% \\pm 2%$$', '$$p = 95\\% \\pm 2\\%$$'],
    ['$a &lt; b &gt; c$', '$a < b > c$'],
    ['$$\\begin{pmatrix} 1 &amp; 0 \\end{pmatrix}$$', '$$\\begin{pmatrix} 1 & 0 \\end{pmatrix}$$'],
    ['$x\\_i$', '$x_i$'],
    ['$\\theta\\_{ij}$', '$\\theta_{ij}$'],
    ['$\\mu^{\\*}$', '$\\mu^{*}$'],
    ['$\\\\{1,2\\\\}$', '$\\{1,2\\}$'],
    ['$x \\\\in \\\\mathbb{R}$', '$x \\in \\mathbb{R}$'],
    ['$$\\begin{matrix} a \\\\\\\\ b \\end{matrix}$$', '$$\\begin{matrix} a \\\\ b \\end{matrix}$$'],
    ['> $x\n> +y\\*z$', '> $x\n> +y*z$'],
  ])('%s is a warning, and its fix is %s', async (source, right) => {
    const { problems, formulas } = await render(source);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['math-foreign-sign', 'warning']]);
    expect(formulas.faulty).toBe(0);
    expect(await fixed(source)).toBe(right);
    expect((await render(right)).problems).toEqual([]);
  });

  it('of each kind in each line is reported once', () => {
    const found = findForeignSigns('a\\* b\\* &lt;\n\\*c');
    expect(found.map(({ sign, from, to }) => [sign.kind, from, to])).toEqual([
      ['star', 1, 7],
      ['reference', 8, 12],
      ['star', 13, 15],
    ]);
  });

  it.each([
    'a % comment\nb',
    '50\\%',
    '\\text{learning\\_rate} learning\\_rate \\mathrm{a\\_b}',
    '\\begin{matrix}a\\\\b\\\\ \\alpha\\\\x\\end{matrix}',
    '\\begin{matrix}a\\\\\\\\b\\\\c\\end{matrix}',
    'a \\\\ {b} \\\\{c}',
    'a & lt; b \\& lt;',
  ])('is none in %j', (tex) => {
    expect(findForeignSigns(tex)).toEqual([]);
  });

  it.each(['\\*', '%', '&lt;', '\\\\', '\\_', 'a\\_b\n', '\\\\in'])('is found in linear time among many %j', (part) => {
    const start = performance.now();
    findForeignSigns(part.repeat(100_000 / part.length));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
