import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

/** The codes of the problems found, each with the marked text of the source. */
async function found(source: string): Promise<string[]> {
  const { problems } = await renderArticle(source, { language: 'en' });
  const lines = source.split('\n');
  return problems.map(({ code, line, column, endLine, endColumn }) => {
    const last = lines.slice(line - 1, endLine);
    const text = last.join('\n').slice(column - 1, last.join('\n').length - (last.at(-1)?.length ?? 0) + endColumn - 1);
    return `${code} ${text}`;
  });
}

async function mended(source: string): Promise<string> {
  const { problems } = await renderArticle(source, { language: 'en' });
  const fix = problems[0]?.fix;
  if (fix === undefined) return source;
  const lines = source.split('\n');
  const at = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, column - 1);
  return source.slice(0, at(fix.line, fix.column)) + fix.replacement + source.slice(at(fix.endLine, fix.endColumn));
}

describe('a dollar before a digit', () => {
  it.each([
    ['从 $5 到 $10', ['price-like-dollar $5']],
    ['$1,000.50, $2 and $3', ['price-like-dollar $1,000.50']],
    ['It is $5, so $x$ is', ['price-like-dollar $5']],
    ['| $5 to $6 |\n|-|\n| x |', ['price-like-dollar $5']],
  ])('is reported once if a later dollar could close it: %j', async (source, problems) => {
    expect(await found(source)).toEqual(problems);
    expect(await found(await mended(source))).toEqual([]);
  });

  it.each([
    'It costs $5.',
    'With $x$ it costs $5.',
    'US$ 3 and HK$ 4',
    'From \\$5 to \\$10',
    '`$5` and `$10`',
    'It is $5\n\nand $10',
    '| $5 | $10 |\n|-|-|\n| x | y |',
    '$5x + 3$ and $10 \\text{ apples and pears}$',
    '$5 km$, $3 mod 5$ and $2 + 2 = 4$',
    '```\n$5 $10\n```',
  ])('is not reported in %j', async (source) => {
    expect(await found(source)).toEqual([]);
  });
});

describe('a fence', () => {
  it.each([
    ['```js\nx', '```js\nx\n```'],
    ['~~~~\nx\n~~~\n', '~~~~\nx\n~~~\n~~~~\n'],
    ['> ```\n> x\n\ny', '> ```\n> x\n> ```\n\ny'],
    ['1. a\n\n   ```\n   x\n\n\nb', '1. a\n\n   ```\n   x\n   ```\n\n\nb'],
    ['```math\nx', '```math\nx\n```'],
    ['```', '```\n```'],
  ])('that is not closed gets a fix that closes it: %j', async (source, closed) => {
    expect((await found(source))[0]).toMatch(/^fence-unclosed (?:```|~~~~)$/);
    expect(await mended(source)).toBe(closed);
    expect(await found(closed)).toEqual([]);
  });

  it.each(['```\nx\n`````', '    ```\n    x', '> ```\n> x\n> ```', '- ```\n  x\n  ```\n', '   ```\n   x\n  ```\n'])(
    'is closed, or none, in %j',
    async (source) => {
      expect(await found(source)).toEqual([]);
    },
  );
});

describe('raw HTML', () => {
  it.each([
    ['<div>\n\nx', ['html-unclosed <div>']],
    ['<div><b>x</div>', ['html-unclosed <b>']],
    ['<details><summary>x\n\ny\n\n</details>', ['html-unclosed <summary>']],
    ['a <b>b <i>c</i>', ['html-unclosed <b>']],
    ['> <div\n> class="x">\n> y', ['html-unclosed <div\n> class="x">']],
    ['<img src="a.png">', ['image-alt-missing <img src="a.png">']],
    ['<script>if (a <b) { }</script>', ['html-removed <script>']],
    ['<p onclick="x()" style="y">z</p>', ['html-removed <p onclick="x()" style="y">']],
  ])('has its problems at the right place: %j', async (source, problems) => {
    expect(await found(source)).toEqual(problems);
  });

  it.each([
    '<div>\n\nx\n\n</div>',
    '<ul><li>a<li>b</ul>\n',
    'a<br>b<hr/>',
    '<!-- <div> <script> -->\n\nx',
    '<div title="a > b">x</div>',
    '<img src="a.png" alt="">',
    '<figure><img src="a.png"><figcaption>x</figcaption></figure>',
    '`<div>` and 1 < 2',
    '> <div>\n> <img src="a.png"\n>   alt="x"></div>',
  ])('has no problem in %j', async (source) => {
    expect(await found(source)).toEqual([]);
  });

  it('of a hundred thousand marks is checked in linear time', async () => {
    const begun = performance.now();
    await renderArticle(`<div>\n${'<b "'.repeat(2_000)}\n${'<!--'.repeat(2_000)}`, { language: 'en' });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('a mark of a footnote', () => {
  it.each([
    ['x[^one]', ['footnote-unknown one']],
    ['x[^一] and[^two]\n\n[^two]: y', ['footnote-unknown 一']],
  ])('without a footnote is reported: %j', async (source, problems) => {
    expect(await found(source)).toEqual(problems);
  });

  it.each(['[^a-z] and [^0-9a-f]', 'x\\[^one]', '`[^one]`', '[^a b]'])('is none in %j', async (source) => {
    expect(await found(source)).toEqual([]);
  });

  it('that occurs only in an unused footnote leaves both unused', async () => {
    expect(await found('x\n\n[^a]: one[^b]\n\n[^b]: two')).toEqual(['footnote-unused a', 'footnote-unused b']);
  });
});

describe('definitions, images and links', () => {
  it.each([
    ['[a]: /x\n\n[b]: /y\n\n[A]: /z', ['definition-duplicate A']],
    ['> [a]: /x\n> [a]: /y', ['definition-duplicate a']],
    ['![](a.png)', ['image-alt-missing ![](a.png)']],
    ['![](a.png){#fig:a}', ['image-alt-missing ![](a.png)']],
    ['[](<>) and [x](<>)', ['link-empty [](<>)', 'link-empty [x](<>)']],
  ])('have their problems at the right place: %j', async (source, problems) => {
    expect(await found(source)).toEqual(problems);
  });

  it.each(['![](a.png "A caption")', '![](a.png "A caption"){#fig:a}', '[x](#)', '[a]: /x\n\n[b]: /x'])(
    'have none in %j',
    async (source) => {
      expect(await found(source)).toEqual([]);
    },
  );
});

describe('headings', () => {
  it.each([
    ['## a\n\n#### b\n\n#### c\n\n## d\n\n### e', ['heading-level-skipped ####']],
    ['# a\n\n<h4>b</h4>', ['heading-level-skipped <h4>b</h4>']],
    ['# a\n\n## b\n\n# c\n\n### d', ['heading-level-skipped ###']],
  ])('that skip a level are reported, and later ones are compared with them: %j', async (source, problems) => {
    expect(await found(source)).toEqual(problems);
  });

  it('may begin at the first or second level and return to any higher level', async () => {
    expect(await found('## a\n\n### b\n\n#### c\n\n## d')).toEqual([]);
    expect(await found('# a\n\n## b\n\n# c')).toEqual([]);
  });
});
