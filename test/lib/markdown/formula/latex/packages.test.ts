import { describe, expect, it } from 'vitest';
import { render } from './formula-of';

/** Formulas and what they show, as the text of their MathML. */
const shown: [string, string][] = [
  ['\\mbox{if } x>0', 'if x>0'],
  ['\\mathds{1}+\\mathbbm{1}+\\mathbb 1', '𝟙+𝟙+𝟙'],
  ['\\mathds R\\mathbb{Q}', 'RQ'],
  ['\\ensuremath{x}\\text{ and \\ensuremath{y}}', 'x and y'],
  ['\\nicefrac12', '1/2'],
  ['\\require{cancel}\\cancel{x}', 'x'],
  ['\\usepackage[version=4]{mhchem,amsmath}\\ce{H2O}', 'HX2O'],
  ['\\matrix{a & b \\cr c & d}', 'abcd'],
  ['\\pmatrix{a \\cr b}', '(ab)'],
  ['\\cases{a & b \\cr c & if $d$}', '{abcif d'],
  ['\\eqalign{a&=b\\cr c&=d}', 'a=bc=d'],
  ['\\root 3\\of{x}', 'x3'],
  ['\\mit\\Sigma', 'Σ'],
  ['a\\buildrel{d}\\over= b', 'a=db'],
  ['x\\qedhere', 'x'],
  ['\\begin{cases*}1 & if $x>0$\\\\0 & else\\end{cases*}', '{1if x>00else'],
  ['\\begin{psmallmatrix}1&2\\end{psmallmatrix}', '(12)'],
  ['\\begin{bsmallmatrix*}[r]1&-2\\end{bsmallmatrix*}', '[1−2]'],
  ['\\begin{aligned}[t]a&=b\\end{aligned}', 'a=b'],
  ['\\begin{multlined}[b]a\\\\b\\end{multlined}', 'ab'],
  ['\\begin{tabular}{l|r}one & two\\\\[1ex]\\hline three & $x$\\end{tabular}', 'onetwothreex'],
  ['\\sideset{_a^b}{_c^d}\\sum_i^n', '∑ab∑cdin'],
  ['\\cfrac[l]{a}{bcd}', 'abcdbcd'],
  ['\\begin{matrix}\\hdotsfor{3}\\end{matrix}', '………'],
  ['\\prescript{14}{2}{C}', 'C214C'],
  ['\\overunderset{a}{b}{=}', '=ba'],
  ['\\bbox[yellow]{x}\\bbox[border:1px solid red]{y}', 'xy'],
  ['f\\bigg{|}_0^1\\bigl{(}x\\bigr{)}', 'f∣01(x)'],
  ['x\\ ', 'x '],
  ['\\begin{pmatrix}1&2\\\\*3&4\\end{pmatrix}', '(1234)'],
  ['\\underbracket[1pt][2pt]{x}', 'x⎵'],
  ['\\mspace{18mu}x', 'x'],
  ['a\\hfill b', 'a b'],
  ['\\begin{numcases}{f=}1 & if $x$\\\\0 & else\\end{numcases}', 'f={1if x0else'],
];

/** Without spaces and invisible signs, and with characters for references. */
function plain(text: string): string {
  return text.replace(/[\s\u2061-\u2064\u200b]/g, '').replaceAll('&gt;', '>');
}

describe('what LaTeX has and KaTeX has not', () => {
  it.each(shown)('%s is typeset', async (tex, text) => {
    for (const source of [`\\(${tex}\\)`, `$$\n${tex}\n$$`]) {
      const { texts, codes, html } = await render(source);
      expect(codes).toEqual([]);
      expect(plain(texts.join(''))).toBe(plain(text));
      const annotation = /<annotation[^>]*>([\s\S]*?)<\/annotation>/.exec(html)?.[1];
      expect(annotation?.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').replaceAll('&gt;', '>')).toBe(tex.trim());
    }
  });

  it('is free to be defined where it comes from a package', async () => {
    const { codes, texts } = await render('$\\newcommand{\\bm}[1]{(#1)}\\newcommand{\\nicefrac}{n}\\bm x\\nicefrac$');
    expect([codes, texts]).toEqual([[], ['(x)n']]);
  });
});

it.each([
  ['\\textcolor[RGB]{255,0,16}{x}', '#ff0010'],
  ['\\color[rgb]{1,0,0.5}x', '#ff0080'],
  ['\\colorbox[gray]{0.8}{x}', '#cccccc'],
  ['\\textcolor[HTML]{1A5FB4}{x}', '#1A5FB4'],
  ['\\textcolor{red}{x}', 'red'],
])('%s has the colour %s', async (tex, colour) => {
  const { html, codes } = await render(`$${tex}$`);
  expect(codes).toEqual([]);
  expect(html).toContain(`color:${colour}`);
});

it('a number of plain TeX is a tag', async () => {
  const { html, codes } = await render('$$x=1\\eqno(2.1)$$');
  expect(codes).toEqual([]);
  expect(html).toContain('class="tag"');
});

describe('rows of an alignment', () => {
  it('are numbered as before around \\intertext', async () => {
    const { labels, texts, codes } = await render(
      '$$\\begin{align}a&=b\\label{a}\\\\ \\intertext{and}c&=d\\label{b}\\end{align}$$',
    );
    expect(codes).toEqual([]);
    expect(labels.map(({ id, number }) => [id, number])).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(texts[0]).toContain('and');
  });

  it.each([
    ['$$\\begin{eqnarray}a&=&b\\\\c&=&d\\end{eqnarray}$$', 2],
    ['$$\\begin{IEEEeqnarray}{rCl}a&=&b\\\\c&=&d\\end{IEEEeqnarray}$$', 2],
    ['$$\\begin{xalignat}{2}a&=b&c&=d\\end{xalignat}$$', 1],
  ])('are numbered: %s', async (source, count) => {
    const { codes, html } = await render(source);
    expect(codes).toEqual([]);
    expect(html.match(/class="eqn-num"/g)).toHaveLength(count);
  });
});
