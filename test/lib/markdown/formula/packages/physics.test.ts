import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { typesetWith } from './typeset-with';

const physics = (tex: string) => typesetWith(tex, ['physics']);

/** A command and plain TeX that looks the same (physics 1.3, sections 2.1 to 2.7). */
const samples: [command: string, plain: string][] = [
  [String.raw`\qty(\frac12)`, String.raw`{\left(\frac12\right)}`],
  [String.raw`\qty [x] \qty|x| \qty{x}`, String.raw`{\left[x\right]}{\left|x\right|}{\left\{x\right\}}`],
  [String.raw`\qty\Big(x)`, String.raw`{\Bigl(x\Bigr)}`],
  [String.raw`\qty*(\frac12)`, String.raw`{(\frac12)}`],
  [String.raw`\qty((a)(b))`, String.raw`{\left((a)(b)\right)}`],
  [String.raw`\abs{\frac12}`, String.raw`{\left\lvert\frac12\right\rvert}`],
  [String.raw`\norm*{v}`, String.raw`{\lVert v\rVert}`],
  [String.raw`\eval{x^2}_0^1`, String.raw`{\left.x^2\right|}_0^1`],
  [String.raw`\eval[x|_0`, String.raw`{\left[x\right|}_0`],
  [String.raw`\order{x^2}`, String.raw`\mathcal{O}{\left(x^2\right)}`],
  [String.raw`\comm{A}{B}\acomm{A}{B}`, String.raw`{\left[{A},{B}\right]}{\left\{{A},{B}\right\}}`],
  [
    String.raw`\vb{a}\vb*{a}\va{a}\vu*{n}`,
    String.raw`{\mathbf{a}}{\boldsymbol{a}}\vec{\mathbf{a}}\hat{\boldsymbol{n}}`,
  ],
  [String.raw`\grad{f}`, String.raw`\boldsymbol{\nabla}{f}`],
  [String.raw`\div{E}`, String.raw`\boldsymbol{\nabla}\mathbin{\boldsymbol{\cdot}}{E}`],
  [String.raw`\sin(\frac x2)`, String.raw`\sin\mathopen{}\left(\frac x2\right)\mathclose{}`],
  [String.raw`\sin[2](x)`, String.raw`\sin^{2}\mathopen{}\left(x\right)\mathclose{}`],
  [String.raw`\sin^2(x)+\sin x+\ln[x]`, String.raw`\sin^2(x)+\sin x+\ln[x]`],
  [
    String.raw`\sin(\cos(x))`,
    String.raw`\sin\mathopen{}\left(\cos\mathopen{}\left(x\right)\mathclose{}\right)\mathclose{}`,
  ],
  [String.raw`\tr\rho+\rank M`, String.raw`\operatorname{tr}\rho+\operatorname{rank}M`],
  [String.raw`\Re z+\sine(x)`, String.raw`\operatorname{Re}z+\sin(x)`],
  [String.raw`a\qq{if}b\qif c\qc d`, String.raw`a\quad\text{if}\quad b\quad\text{if}\quad c,\quad d`],
  [String.raw`\dd x\dd{x}\dd[3]{x}`, String.raw`\mathrm{d}x\mathinner{\mathrm{d}{x}}\mathinner{\mathrm{d}^{3}{x}}`],
  [String.raw`\dv{x}`, String.raw`\frac{\mathrm{d}}{\mathrm{d}{x}}`],
  [String.raw`\dv[2]{f}{x}`, String.raw`\frac{\mathrm{d}^{2}{f}}{\mathrm{d}{x}^{2}}`],
  [String.raw`\dv{x}(f)`, String.raw`\frac{\mathrm{d}}{\mathrm{d}{x}}\mathopen{}\left(f\right)\mathclose{}`],
  [String.raw`\dv{f}{x}(0)`, String.raw`\frac{\mathrm{d}{f}}{\mathrm{d}{x}}(0)`],
  [String.raw`\dv*{f}{x}`, String.raw`{\left.{\mathrm{d}{f}}\middle/{\mathrm{d}{x}}\right.}`],
  [String.raw`\pdv{f}{x}{y}`, String.raw`\frac{\partial^{2}{f}}{\partial{x}\,\partial{y}}`],
  [String.raw`\bra{a}\ket{b}`, String.raw`{\left\langle{a}\middle\vert{b}\right\rangle}`],
  [
    String.raw`\braket{a}{b}\ip*{a}{b}`,
    String.raw`{\left\langle{a}\middle\vert{b}\right\rangle}{\langle{a}\vert{b}\rangle}`,
  ],
  [String.raw`\ev{A}`, String.raw`{\left\langle A\right\rangle}`],
  [String.raw`\mel**{n}{A}{m}`, String.raw`{\left\langle{n}\middle\vert{A}\middle\vert{m}\right\rangle}`],
  [String.raw`\mqty{a&b\\c&d}`, String.raw`{\begin{matrix}a&b\\c&d\end{matrix}}`],
  [String.raw`\mqty(a&b\\c&d)`, String.raw`{\left(\begin{matrix}a&b\\c&d\end{matrix}\right)}`],
  [String.raw`\smqty[a&b]`, String.raw`{\left[\begin{smallmatrix}a&b\end{smallmatrix}\right]}`],
  [String.raw`\mqty{\imat{2}}`, String.raw`{\begin{matrix}1&0\\0&1\end{matrix}}`],
  [String.raw`\mqty{\xmat*{a}{1}{2}}`, String.raw`{\begin{matrix}a_{1}&a_{2}\end{matrix}}`],
  [String.raw`\mqty{\pmat{y}}`, String.raw`{\begin{matrix}0&-i\\i&0\end{matrix}}`],
  [String.raw`\mqty{\dmat[0]{1,2&3\\4&5}}`, String.raw`{\begin{matrix}1&0&0\\0&2&3\\0&4&5\end{matrix}}`],
  [String.raw`\mqty{\admat{1,2}}`, String.raw`{\begin{matrix}&1\\2&\end{matrix}}`],
];

describe('the package physics', () => {
  it.each(samples)('typesets %s as %s', async (command, plain) => {
    const own = await physics(command);
    const wanted = await typesetWith(plain, []);
    expect(own.problems).toEqual([]);
    expect(wanted.problems).toEqual([]);
    expect(own.html).toBe(wanted.html);
  });

  it('keeps what was written as the annotation', async () => {
    const { html } = await renderArticle(String.raw`$\dv{f}{x}$`, { language: 'en', packages: ['physics'] });
    expect(html).toContain(String.raw`<annotation encoding="application/x-tex">\dv{f}{x}</annotation>`);
  });

  it('places a fault in an argument at the characters at fault', async () => {
    const { problems } = await physics(String.raw`\abs{x + \fooo}`);
    expect(problems).toMatchObject([{ code: 'math-unknown-command', column: 11, endColumn: 16 }]);
  });

  it('places a bracket that is not closed, and a size that is none', async () => {
    const { problems } = await physics(String.raw`\sin(x`);
    expect(problems).toMatchObject([
      { column: 6, message: { en: expect.stringContaining('( is not closed: ) is missing.') } },
    ]);
    const size = await physics(String.raw`\mqty{\imat{n}}`);
    expect(size.problems).toMatchObject([{ column: 14, message: { en: expect.stringContaining('from 1 to 40') } }]);
  });

  it('lets the author’s own definition of a command count', async () => {
    const source = '---\nmath:\n  packages: [physics]\n  macros:\n    abs: "[#1]"\n---\n\n$\\abs{x}$\n';
    const { html, problems } = await renderArticle(source, { language: 'en' });
    expect(problems).toEqual([]);
    expect(html).toContain('<mo stretchy="false">[</mo><mi>x</mi><mo stretchy="false">]</mo>');
  });

  it('copies commands by \\let to later formulas', async () => {
    const { problems, formulas } = await renderArticle('$\\let\\size\\abs$ and $\\size{x}$', {
      language: 'en',
      packages: ['physics'],
    });
    expect([problems, formulas.typeset]).toEqual([[], 2]);
  });

  it('counts the rows of a display without those of its matrices', async () => {
    const source = String.raw`$$\begin{align}A&=\mqty(a&(b)\\c&d)\label{a}\\B&=\smqty*[1\\2]\label{b}\\C&=\mqty{1\\2}\label{c}\end{align}$$`;
    const { labels, problems } = await renderArticle(source, { language: 'en', packages: ['physics'] });
    expect([problems, labels.map(({ number }) => number)]).toEqual([[], ['1', '2', '3']]);
  });

  it('ends with a formula that grows without end, in time', async () => {
    const started = performance.now();
    const { problems } = await physics(`${'\\sin('.repeat(3000)}x${')'.repeat(3000)}`);
    expect(problems).toHaveLength(1);
    const matrices = await physics('\\xmat{\\xmat{a}{40}{40}}{40}{40}'.repeat(20));
    expect(matrices.problems).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
