import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { typesetWith } from './typeset-with';

const siunitx = (tex: string) => typesetWith(tex, ['siunitx']);

/** A command and plain TeX that looks the same (siunitx 3, section 4). */
const samples: [command: string, plain: string][] = [
  [String.raw`\SI{9.81}{\meter\per\second\squared}`, String.raw`{{9{.}81}}\,{\mathrm{m}\,\mathrm{s}^{-2}}`],
  [String.raw`\qty{3}{\kilo\gram}`, String.raw`{{3}}\,{\mathrm{kg}}`],
  [String.raw`\num{1.5e-3}`, String.raw`{{1{.}5{}\times{}10^{-3}}}`],
  [String.raw`\num{1234}`, '{{1234}}'],
  [String.raw`\num{12345.67890}`, String.raw`{{12\,345{.}678\,90}}`],
  [String.raw`\num{1,5}`, '{{1{.}5}}'],
  [String.raw`\num{.5}`, '{{0{.}5}}'],
  [String.raw`\num{1.234(5)}`, '{{1{.}234(5)}}'],
  [String.raw`\num{1.234 +- 0.005}`, '{{1{.}234(5)}}'],
  [String.raw`\num[separate-uncertainty]{1.234(5)e3}`, String.raw`{{(1{.}234\pm 0{.}005){}\times{}10^{3}}}`],
  [String.raw`\num[uncertainty-mode=separate]{12(3)}`, String.raw`{{12\pm 3}}`],
  [String.raw`\num{-e10}`, '{{{-}10^{10}}}'],
  [String.raw`\num{3 x 4}`, String.raw`{{3}{}\times{}{4}}`],
  [String.raw`\num[round-mode=places,round-precision=1]{9.96}`, '{{10{.}0}}'],
  [String.raw`\num[round-mode=figures,round-precision=3]{12345}`, String.raw`{{12\,300}}`],
  [String.raw`\num[output-decimal-marker={,}]{1.5}`, '{{1{,}5}}'],
  [String.raw`\num[group-digits=none]{12345}`, '{{12345}}'],
  [String.raw`\ang{1;2;3}`, String.raw`{{1}^{\circ}{2}^{\prime}{3}^{\prime\prime}}`],
  [String.raw`\ang{12.3}`, String.raw`{{12{.}3}^{\circ}}`],
  [String.raw`\qtyrange{1}{2}{\m}`, String.raw`{{1}}\,{\mathrm{m}}\text{ to }{{2}}\,{\mathrm{m}}`],
  [String.raw`\numlist{1;2;3}`, String.raw`{{1}}\text{, }{{2}}\text{ and }{{3}}`],
  [String.raw`\SIlist[list-units=single]{1;2}{\m}`, String.raw`{{1}}\text{ and }{{2}}\,{\mathrm{m}}`],
  [String.raw`\unit{\square\metre\per\cubic\second}`, String.raw`{\mathrm{m}^{2}\,\mathrm{s}^{-3}}`],
  [String.raw`\unit{\metre\tothe{4}\raiseto{5}\second}`, String.raw`{\mathrm{m}^{4}\,\mathrm{s}^{5}}`],
  [String.raw`\si[per-mode=symbol]{\joule\per\mole\per\kelvin}`, String.raw`{\mathrm{J}/(\mathrm{mol}\,\mathrm{K})}`],
  [String.raw`\si[per-mode=fraction]{\metre\per\second}`, String.raw`\frac{\mathrm{m}}{\mathrm{s}}`],
  [String.raw`\unit{kg.m.s^{-2}}`, String.raw`\mathrm{kg\,m\,s^{-2}}`],
  [String.raw`\qty{45}{\degree}`, String.raw`{{45}}{\mathrm{{}^{\circ}}}`],
  [String.raw`\qty{20}{\degreeCelsius}`, String.raw`{{20}}\,{\mathrm{{}^{\circ}C}}`],
  [String.raw`\qty{5}{\percent}`, String.raw`{{5}}\,{\mathrm{\%}}`],
  [String.raw`\qty{3}{\um}+\qty{3}{\kohm}`, String.raw`{{3}}\,{\mathrm{\mu{}m}}+{{3}}\,{\mathrm{k\Omega}}`],
  [String.raw`\num{n}`, '{n}'],
];

describe('the package siunitx', () => {
  it.each(samples)('typesets %s as %s', async (command, plain) => {
    const own = await siunitx(command);
    const wanted = await typesetWith(plain, []);
    expect(own.problems).toEqual([]);
    expect(wanted.problems).toEqual([]);
    expect(own.html).toBe(wanted.html);
  });

  it('is mathematics in the text of a formula too', async () => {
    const { text, problems } = await siunitx(String.raw`\text{of \SI{5}{\kg}}`);
    expect([text, problems]).toEqual(['of\u00a05\u2009kg', []]);
  });

  it('keeps options and units that the author declares for the formulas after', async () => {
    const source = '$\\sisetup{per-mode=symbol}\\DeclareSIUnit\\foo{fo}$ $\\SI{1}{\\kilo\\foo\\per\\s}$';
    const { html, problems } = await renderArticle(source, { language: 'en', packages: ['siunitx'] });
    expect(problems).toEqual([]);
    const mathml = html.slice(html.lastIndexOf('<math'), html.lastIndexOf('</math>')).replace(/<annotation[\s\S]*/, '');
    expect(mathml.replace(/<[^>]*>/g, '')).toBe('1\u2009kfo/s');
  });

  it('names a unit and an option that do not exist, at their place', async () => {
    const unit = await siunitx(String.raw`\SI{5}{\metr}`);
    expect(unit.problems).toMatchObject([
      { column: 9, endColumn: 14, message: { en: expect.stringContaining('Did you mean \\metre?') } },
    ]);
    const option = await siunitx(String.raw`\SI[permode=symbol]{5}{\metre}`);
    expect(option.problems).toMatchObject([{ message: { en: expect.stringContaining('Did you mean per-mode?') } }]);
    const angle = await siunitx(String.raw`\ang{1;2;3;4}`);
    expect(angle.problems).toMatchObject([{ code: 'math-error' }]);
  });

  it('reads long numbers and units in linear time', async () => {
    const started = performance.now();
    await siunitx(`\\num{${'1'.repeat(15_000)}}`);
    await siunitx(`\\num{${'1x'.repeat(5_000)}1}`);
    await siunitx(`\\unit{${'\\metre'.repeat(2_500)}}`);
    await siunitx(`\\unit{${'\\metre\\tothe{'.repeat(1_000)}1${'}'.repeat(1_000)}}`);
    await siunitx(`\\num[${'a={'.repeat(5_000)}]{1}`);
    await siunitx(`\\num[round-mode=places,round-precision=${'9'.repeat(5_000)}]{1}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('\\qty with physics and siunitx', () => {
  const both = (tex: string) => typesetWith(tex, ['physics', 'siunitx']);

  it('is siunitx’s with a number and a unit', async () => {
    expect((await both(String.raw`\qty{3}{\m}`)).text).toBe('3\u2009m');
    expect((await both(String.raw`\qty[per-mode=symbol]{3}{\m\per\s}`)).text).toBe('3\u2009m/s');
  });

  it('is physics’s otherwise', async () => {
    expect((await both(String.raw`\qty(3)`)).text).toBe('(3)');
    expect((await both(String.raw`\qty{x}{y}`)).text).toBe('{x}y');
    expect((await both(String.raw`\qty[3]{x}`)).text).toBe('[3]x');
    expect((await both(String.raw`\qty{3}`)).text).toBe('{3}');
  });
});
