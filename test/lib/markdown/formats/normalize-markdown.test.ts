import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeMarkdown } from '@/lib/markdown/formats/normalize-markdown';
import { renderArticle } from '@/lib/markdown/render-article';
import { randomRuns } from '@/test/setup/test-size';
import { articleFolders, readArticles } from '../conformance/articles';

const html = async (source: string) => (await renderArticle(source, { language: 'zh' })).html;

/** Invisible blocks may leave line endings behind. */
const shown = (text: string) => text.replace(/[\r\n]+/g, '\n').trim();

describe('the normalized form of an article', () => {
  it.each([
    ['_a_ __b__ ~~c~~', '*a* **b** ~~c~~\n'],
    ['A\n=\n\nB\n---\n# C #', '# A\n\n## B\n\n# C\n'],
    ['* a\n* b\n\n+ c', '- a\n- b\n\n* c\n'],
    ['2) a\n3) b', '2. a\n3. b\n'],
    ['- [x] a\n-   [ ] b', '- [x] a\n- [ ] b\n'],
    ['    code', '```\ncode\n```\n'],
    ['~~~~js {1}\na ``` b\n~~~~', '````js {1}\na ``` b\n````\n'],
    ['a  \nb\r\nc', 'a\\\nb\nc\n'],
    ['***\n\n\n\n> a\nb', '---\n\n> a\n> b\n'],
    ['|a|b|\n|-|:-:|\n|`c`|$|x|$|', '| a | b |\n| --- | :---: |\n| `c` | $|x|$ |\n'],
    ['\\(x\\) $ y $ $$z$$ \\[w\\]', '$x$ $ y $ $$z$$ \\[w\\]\n'],
    ['\\(x\\)5 \\(\\text{$y$}\\)', '\\(x\\)5 \\(\\text{$y$}\\)\n'],
    ['a\n\\[ x \\]\n\nb\n$$\ny\n$$ {#y .z}\nc', 'a\n\n$$\nx\n$$\n\nb\n\n$$\ny\n$$ {#y .z}\n\nc\n'],
    ['> $$\n>   x\n> $$\n> b', '> $$\n> x\n> $$\n>\n> b\n'],
    ['\\begin{align}\na\n\\end{align}', '\\begin{align}\na\n\\end{align}\n'],
    ['| a | b |\n| - | - |\n| c | d |\n: *e* {#t}', '| a | b |\n| --- | --- |\n| c | d |\n\n: *e* {#t}\n'],
    [':::: theorem {#t}\na\n::::', ':::theorem{#t}\na\n:::\n'],
    ['::: {.theorem #t name="T"}\na\n:::', ':::theorem{#t title="T"}\na\n:::\n'],
    [':::{note} A *b*\n:class: dropdown\n\na\n:::', ':::note[A *b*]{.collapsed}\na\n:::\n'],
    ['::::theorem[_T_]{ #t   title="x"}\na\n::::', ':::theorem[*T*]{#t title="x"}\na\n:::\n'],
    ['a[^1]\n\n[^1]:   b\n    \n    c', 'a[^1]\n\n[^1]: b\n\n    c\n'],
    ['', ''],
    ['\n\n', ''],
  ])('of %j is %j', (source, expected) => {
    expect(normalizeMarkdown(source)).toBe(expected);
  });

  it.each([
    '**重点：**后面，*“引”*文',
    'a \\* b \\$5 &nbsp; 3 \\< 4 x_y_z 10:30 3:2 a:b[c] :kbd[Ctrl+C]',
    '[@a; see @b, p. 3] \\eqref{a,b} [](#a) [](slug#b) [*c*](d "e") <https://a.org> https://b.org，后',
    '![a_b $x_1$ *c*](d "e $y$"){#f width=60%}',
    'H~2~O x^a\\ b^ `` ` `` <kbd>x</kbd>',
    '> [!NOTE]- T\n> a',
    '## A {#a .b c="d"}',
    'a :label:`b` :numref:`c`',
  ])('keeps the words of a line: %j', (line) => {
    expect(normalizeMarkdown(line)).toBe(`${line}\n`);
  });

  it('keeps front matter byte for byte', () => {
    const frontMatter = '---\r\ntitle:   "a"\r\n# b\r\n--- \r\n';
    expect(normalizeMarkdown(`\uFEFF${frontMatter}\r\n\r\n_a_\r\n`)).toBe(`${frontMatter}\n*a*\n`);
    expect(normalizeMarkdown(frontMatter)).toBe(frontMatter);
  });

  it('keeps text as typed if normalizing would change its meaning', () => {
    expect(normalizeMarkdown('_a*b_\n\n_c_')).toBe('_a*b_\n\n*c*\n');
    expect(normalizeMarkdown('A #\n===')).toBe('A #\n===\n');
    expect(normalizeMarkdown(':::unknown\na')).toBe(':::unknown\na\n');
  });

  it('keeps an article that cannot be parsed within bounds', () => {
    for (const source of [`${'> '.repeat(200)}_a_`, `_a_\n\n${'['.repeat(50_000)}`, `_a_${'b'.repeat(500_000)}`]) {
      expect(normalizeMarkdown(source)).toBe(source);
    }
  });

  it.each([...articleFolders, 'docs/guide'])(
    'of what lies in %s renders as its source does, and is its own',
    async (folder) => {
      const articles = readArticles(folder);
      expect(articles.length).toBeGreaterThan(0);
      for (const { name, source } of articles) {
        const normalized = normalizeMarkdown(source);
        expect(normalizeMarkdown(normalized) === normalized, name).toBe(true);
        expect((await html(normalized)) === (await html(source)), name).toBe(true);
      }
    },
    300_000,
  );

  it('of any text renders as the text does, and does not change when normalized again', async () => {
    const pieces = [
      ...[
        'a',
        'b',
        '文',
        '，',
        ' ',
        ' ',
        '\n',
        '\n',
        '\n\n',
        '\n\n',
        '    ',
        '\t',
        '*',
        '**',
        '_',
        '~',
        '^',
        '`',
        '```',
        '$',
        '$$',
        '\\(',
        '\\)',
      ],
      ...[
        '\\[',
        '\\]',
        '[',
        ']',
        '(',
        ')',
        '{#a}',
        '{',
        '}',
        '<',
        '>',
        '\n> ',
        '\n- ',
        '\n* ',
        '\n1. ',
        '\n2) ',
        '# ',
        '\n===\n',
        '\n---\n',
        '|',
        '\n| - | - |\n',
        ':',
      ],
      ...[
        '\n: ',
        '\n:::theorem\n',
        '\n:::\n',
        '\n::::\n',
        '[^1]',
        '\n[^1]: ',
        '[a]',
        '\n[a]: b\n',
        '![c](d)',
        '\\begin{align}',
        '\\end{align}',
        '\\',
        '&amp;',
        '<b>',
        '</b>',
        '\n<div>\n',
        '\n</div>\n',
        '@a',
        '\r\n',
        '[!NOTE]\n',
        '[x] ',
      ],
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const normalized = normalizeMarkdown(source);
        expect(normalizeMarkdown(normalized)).toBe(normalized);
        expect(shown(await html(normalized))).toBe(shown(await html(source)));
      }),
      randomRuns(300, 5_000),
    );
  }, 300_000);
});
