import { describe, expect, it } from 'vitest';
import { convertDialect } from '@/lib/transfer/markdown/dialects/convert-dialect';
import type { Dialect } from '@/lib/transfer/markdown/dialects/dialect';

const raw = String.raw;
const unknown: Dialect = { inlineDoubleDollar: undefined, isVault: false };

function converted(source: string, dialect: Partial<Dialect> = {}): string {
  return convertDialect(source, { ...unknown, ...dialect }).text;
}

describe('formulas of other dialects', () => {
  it.each([
    ['doubled backslashes', raw`Inline \\(x^2\\) and \\[y\\].`, raw`Inline $x^2$ and $$y$$.`],
    [
      'their escapes',
      raw`\\(\\{a\_b\\}\\), \\[\begin{matrix}a\\\\b\end{matrix}\\]`,
      raw`$\{a_b\}$, $$\begin{matrix}a\\b\end{matrix}$$`,
    ],
    ['a digit after a formula', raw`\\(x\\)2`, raw`\(x\)2`],
    ['several lines', '\\\\[\nx\n\n= y\n\\\\]', '$$\nx\n= y\n$$'],
    [
      'scripts of MathJax',
      '<script type="math/tex">x</script> <script type="math/tex; mode=display">y</script>',
      '$x$ $$y$$',
    ],
    ['scripts with CDATA', '<script type="math/tex">% <![CDATA[\nx < y %]]></script>', '$x < y$'],
    [
      'scripts in HTML',
      '<p>See <script type="math/tex">x<y</script></p>',
      '<p>See <code class="language-math math-inline">x&lt;y</code></p>',
    ],
    ['the tags of WordPress', raw`[latex]x^2[/latex] and $latex \pi&s=2$`, raw`$x^2$ and $\pi$`],
    ['Doxygen', raw`\f$x\f$ and \f$y_2\f$, \f(w\f) \f[ z \f]`, raw`$x$ and $y_2$, $w$ $$z$$`],
    ['environments of Doxygen', raw`\f{align*}{ a&=b \f}`, raw`\begin{align*} a&=b \end{align*}`],
    ['three dollars', raw`$$$n$$$, $$$a_i \le 5$$$`, raw`$n$, $a_i \le 5$`],
    ['six dollars', '$$$$$$\nx\n$$$$$$', '$$\nx\n$$'],
    ['raw tags', '{% raw %}\n$$x$$\n{% endraw %}\n\n{% raw %}$a$ b{% endraw %}', '$$x$$\n\n$a$ b'],
    ['math tags', 'So {% math %}y^2{% endmath %} is\n\n{% math %}\nz\n{% endmath %}', 'So $y^2$ is\n\n$$\nz\n$$'],
    ['shortcodes', '{{< katex display >}}q{{< /katex >}}, {{< math >}}$$k$$\n{{< /math >}}', '$$q$$, $$k$$\n'],
    ['comments', 'Text %%private%% more\n\n%%\nhidden\n\nmore\n%%\nEnd', 'Text  more\n\nEnd'],
  ])('are rewritten: %s', (_, source, expected) => {
    expect(converted(source)).toBe(expected);
  });

  it.each([
    ['rows of a matrix', raw`$$\begin{matrix}a\\[2pt]b\\(c)\end{matrix}$$`],
    ['rows of an environment', '\\begin{align}\na\\\\[2pt]b\\\\]\n\\end{align}'],
    ['text in escaped brackets', raw`\\(optional words\\), \\[1\\], \\[note\\], \\(参考\\), C:\\(a)`],
    ['what the engine reads', '$x$, \\(y\\), \\[z\\], $$w$$\n\n```math\nv\n```'],
    [
      'code',
      [
        '`\\\\(x\\\\) $$$n$$$`',
        '',
        '```',
        '\\f$x\\f$ %%a%% {% raw %}',
        '```',
        '',
        '    \\\\(x\\\\)',
        '',
        '- a',
        '',
        '      [latex]x[/latex]',
      ].join('\n'),
    ],
    ['code in HTML', '<code>\\\\(x\\\\)</code> <pre>\\\\(x\\\\)</pre>\n\n<!-- \\\\(x\\\\) -->'],
    ['percent signs', '100%% of 50%% and `%%timeit`, printf("%d%%")'],
    ['links and prices', '[latex](http://x), $5 and $6, a $$ b'],
    ['unclosed marks', raw`\\(x, \f$y, <script type="math/tex">, $$$z, {% math %}`],
  ])('are not seen in %s', (_, source) => {
    expect(convertDialect(source, unknown)).toMatchObject({ text: source, counts: {} });
  });

  it('are counted', () => {
    const source = raw`\\(x\\) \\[y_1\\] \f$z\f$ %%a%% {% raw %}b{% endraw %}`;
    expect(convertDialect(source, unknown).counts).toEqual({
      'doubled-backslashes': 2,
      doxygen: 1,
      comments: 1,
      tags: 1,
    });
  });
});

describe('two dollars within a line', () => {
  const text = 'So $$x$$ is a $$y_1$$.\n\n$$z$$\n\n- $$w$$\n- a $$v$$, b\n\n$$u$$ (1)';

  it('are a formula of the line where the site or the file shows it, and a display by themselves', () => {
    const inline = 'So $x$ is a $y_1$.\n\n$$z$$\n\n- $$w$$\n- a $v$, b\n\n$$u$$ (1)';
    expect(converted(text, { inlineDoubleDollar: true })).toBe(inline);
    expect(converted(text)).toBe(inline);
  });

  it('stay in a file that has other formulas within lines, unless the site says so', () => {
    expect(converted(`${text}\n\nand $a$`)).toBe(`${text}\n\nand $a$`);
    expect(converted('So $$x$$ is $y$', { inlineDoubleDollar: true })).toBe('So $x$ is $y$');
    expect(converted(text, { inlineDoubleDollar: false })).toBe(text);
    expect(converted('So $$x$$ is.')).toBe('So $$x$$ is.');
  });
});

describe('comments of a vault', () => {
  it('are removed wherever they stand, and to the end if they are not closed', () => {
    expect(converted('a%%b\nc%%d\n\ne %%f\n\ng', { isVault: true })).toBe('ad\n\ne ');
  });
});

describe('the lines of a converted text', () => {
  it('are those of the original', () => {
    const source = [
      'a',
      '%%',
      'x',
      '%%',
      'b \\\\(c\\\\)',
      '',
      '{% raw %}',
      '\\\\[',
      'd',
      '\\\\]',
      '{% endraw %}',
      'e',
    ].join('\n');
    const { text, lineOf } = convertDialect(source, unknown);
    const lines = text.split('\n').map((line, index) => [line, lineOf(index + 1)]);
    expect(lines).toEqual([
      ['a', 1],
      ['b $c$', 5],
      ['', 6],
      ['$$', 8],
      ['d', 9],
      ['$$', 10],
      ['e', 12],
    ]);
  });
});

describe('hostile texts', () => {
  it.each([
    raw`\\(x`,
    raw`\\[x`,
    '$$x',
    '%%a',
    '<script type="math/tex">',
    raw`\f$`,
    raw`\f(`,
    '$$$ ',
    '[latex]',
    '$latex x ',
    '{% math %}',
    '{% raw %}',
    '$$x$$ a ',
  ])('are converted in linear time: %s', (piece) => {
    const take = (characters: number) => {
      const start = performance.now();
      convertDialect(piece.repeat(characters / piece.length), { inlineDoubleDollar: true, isVault: true });
      return performance.now() - start;
    };
    take(10_000);
    expect(take(100_000)).toBeLessThan(8_000);
  });
});
