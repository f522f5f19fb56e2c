import { describe, expect, it } from 'vitest';
import { feedHtml } from '@/lib/markdown/formats/feed-html';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });
const fenced = (text: string, info = 'algorithm') => `\`\`\`${info}\n${text}\n\`\`\`\n`;

/** The lines of the first algorithm: number or -, indent, and text without formulas' MathML. */
function linesOf(html: string): string[] {
  const figure = /<figure class="algorithm"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';
  return [...figure.matchAll(/<(?:li|p)((?: [^>]*)?)>([\s\S]*?)<\/(?:li|p)>/g)].map(
    ([, attributes = '', content = '']) => {
      const number = /value="(\d+)"/.exec(attributes)?.[1] ?? '-';
      const level = /algorithm-level-(\d)/.exec(attributes)?.[1] ?? '?';
      const text = content
        .replace(
          /<math[\s\S]*?<annotation[^>]*>([\s\S]*?)<\/annotation>[\s\S]*?<\/math><\/span><span class="katex-html"[\s\S]*?(?=<\/span>(?:[^<]|<(?!\/?span))|$)/g,
          '$$$1$$',
        )
        .replace(/<[^>]*>/g, '')
        .replaceAll('\u2003', '')
        .trim();
      return `${number} ${level} ${text}`;
    },
  );
}

const euclid = String.raw`\begin{algorithm}[H]
\caption{Euclid for $a$}\label{alg:euclid}
\begin{algorithmic}[1]
\Require two numbers
\Procedure{Euclid}{a, b}\Comment{the divisor}
  \While{b is not 0}
    \If{a is large} \State \Return \Call{Gcd}{a} % hidden
    \ElsIf{not} \State 5\% of \textbf{all}
    \Else \State c
    \EndIf
  \EndWhile
  \Statex between
  \State end
\EndProcedure
\end{algorithmic}
\end{algorithm}`;

const expected = [
  '- 0 Require: two numbers',
  '1 0 procedure Euclid(a, b) ▷ the divisor',
  '2 1 while b is not 0 do',
  '3 2 if a is large then',
  '4 3 return Gcd(a)',
  '5 2 else if not then',
  '6 3 5% of all',
  '7 2 else',
  '8 3 c',
  '9 2 end if',
  '10 1 end while',
  '- 1 between',
  '11 1 end',
  '12 0 end procedure',
];

describe('an algorithm', () => {
  it.each([
    ['a fenced block', fenced(euclid)],
    ['an environment at the margin', `${euclid}\n`],
    ['a list item', `- item\n\n${fenced(euclid).replace(/^/gm, '  ')}`],
  ])('has numbered lines with indents, in %s', async (_, source) => {
    const { html, problems } = await render(source);
    expect(problems).toEqual([]);
    expect(linesOf(html)).toEqual(expected);
  });

  it('is numbered with its caption and referred to', async () => {
    const { html, labels, text } = await render(
      `Algorithm \\ref{alg:euclid}, [](#alg:q)\n\n${fenced(euclid)}\n${fenced('\\State x', 'algorithm {#alg:q}')}`,
    );
    expect(labels.map(({ id, kind, number }) => [id, kind, number])).toEqual([
      ['alg:euclid', 'algorithm', '1'],
      ['alg:q', 'algorithm', '2'],
    ]);
    expect(html).toMatch(/<figcaption><span class="caption-number">Algorithm 1: <\/span>Euclid for/);
    expect(text).toContain('Algorithm 1, Algorithm 2');
  });

  it('has neither number nor caption without a label', async () => {
    const { html, labels } = await render(fenced('\\State x'));
    expect(labels).toEqual([]);
    expect(html).not.toContain('figcaption');
  });

  it('shares its numbers with other blocks of the kind', async () => {
    const { labels } = await render(`:::algorithm{#a}\ntext\n:::\n\n${fenced(euclid)}`);
    expect(labels.map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('reads the commands of algorithmic', async () => {
    const { html, problems } = await render(
      fenced(
        '\\begin{algorithmic}\n\\REPEAT\n\\STATE x \\COMMENT{y}\n\\UNTIL{z}\n\\FORALL{i} \\RETURN true\n\\ENDFOR\n\\end{algorithmic}',
      ),
    );
    expect(problems).toEqual([]);
    expect(linesOf(html)).toEqual([
      '- 0 repeat',
      '- 1 x ▷ y',
      '- 0 until z',
      '- 0 for all i do',
      '- 1 return true',
      '- 0 end for',
    ]);
    expect(html).toContain('<ul class="algorithm-lines">');
  });

  it('numbers every second line if it says so', async () => {
    const { html } = await render(
      fenced('\\begin{algorithmic}[2]\n\\State a\n\\State b\n\\State c\n\\end{algorithmic}'),
    );
    expect(linesOf(html)).toEqual(['- 0 a', '2 0 b', '- 0 c']);
  });

  it('typesets formulas in lines and places their faults', async () => {
    const { problems, formulas } = await render(fenced('\\State $x^2$ and\n  \\State $y + \\foo$'));
    expect(formulas.typeset).toBe(1);
    expect(problems).toMatchObject([{ code: 'math-unknown-command', line: 3, column: 15, endColumn: 19 }]);
  });

  it('reports blocks that are not closed or not opened, and commands that are misspelt', async () => {
    const { problems } = await render(fenced('\\If{a}\n\\State b\n\\EndFor\n\\Retrun c'));
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['algorithm-unbalanced', 2, 1],
      ['algorithm-unbalanced', 4, 1],
      ['algorithm-command-unknown', 5, 1],
    ]);
  });

  it('typesets formulas in a title', async () => {
    const { problems, html } = await render(fenced('\\State a', 'algorithm title="Find $x$ and $\\foo$"'));
    expect(html).toMatch(/Algorithm 1: <\/span>Find <span class="katex">/);
    expect(problems).toMatchObject([{ code: 'math-unknown-command', line: 1, column: 35, endColumn: 39 }]);
  });

  it('reports an environment that a blank line ends', async () => {
    const { problems } = await render('\\begin{algorithmic}\n\\STATE a\n\n\\STATE b\n\\end{algorithmic}\n');
    expect(problems.map(({ code }) => code)).toContain('math-unclosed');
  });

  it('is code without any of the commands', async () => {
    const { html } = await render(fenced('for i in 1..n do\n  x', 'pseudocode'));
    expect(html).not.toContain('class="algorithm"');
    expect(html).toContain('for i in 1..n do');
  });

  it('contains nothing but what is allowed', async () => {
    const { html } = await render(fenced('\\State <script>alert(1)</script> \\texttt{<b>} \\Call{<i>}{"}'));
    expect(html).toContain('&#x3C;script>');
    expect(html).not.toMatch(/<script|<b>|<i>/);
  });

  it('keeps its numbers and indents in a feed', async () => {
    const { html } = await render(fenced(euclid));
    const feed = feedHtml(html, 'https://a.org/x');
    expect(feed).toContain('value="12"');
    expect(feed).toContain('\u2003');
  });

  it('takes little time, however it is written', async () => {
    const started = performance.now();
    for (const part of [
      '\\If{',
      '\\If{a}',
      '\\State $',
      '\\(',
      '{',
      '\\Call{a}',
      '\\textbf{',
      '\\EndIf',
      '\\Statee ',
      '\\label{a}',
      '``',
    ])
      await render(fenced(`\\State ${part.repeat(19_000 / part.length)}`));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
