import dark from '@shikijs/themes/github-dark-high-contrast';
import light from '@shikijs/themes/github-light-high-contrast';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { type BundledLanguage, bundledLanguages } from 'shiki/langs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findColourer, loadLanguages } from '@/lib/markdown/code/load-languages';

const programs: [BundledLanguage, string][] = [
  [
    'python',
    '# a 中\nclass A(B):\n    """doc\n    string"""\n    def f(self, x=1, *y):\n        return f"{x!r}" % lambda: None\n\n\tx = r\'\\d+\'',
  ],
  [
    'tsx',
    'const a: Map<string, number> = new Map();\nconst b = <p className="x">{a.get(`k`)} text</p>; // end\n/* two\nlines */',
  ],
  [
    'html',
    '<!doctype html>\n<style>p { color: red }</style>\n<script>let x = 1 < 2 && 3;</script>\n<p id="a">b &amp; c</p>',
  ],
  ['cpp', '#include <vector>\n#define X \\\n  1\ntemplate <typename T> T f(const T& x) { return x << 1; }'],
  ['markdown', '# Title **b** *i*\n\n> q ~~s~~\n\n- `c` [l](u)\n\n```python\nx = 1\n```'],
  ['bash', 'cat <<EOF | grep -c "$x"\n$HOME\nEOF\nfor i in *; do echo "$i"; done'],
  ['latex', '\\begin{align} x &= \\frac{1}{2} \\\\ % c\n\\end{align}'],
  ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y'],
  ['json', '{ "a": [1, true, null, "b\\n"] }'],
  ['rust', 'fn main<\'a>() -> &\'a str { println!("{}", 1u8); }'],
];

const reference = createHighlighterCore({
  themes: [light, dark],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** Colours and style of each non-space character, as Shiki determines them by reading the program once per theme. */
async function expectedCharacters(language: BundledLanguage, text: string): Promise<string[]> {
  const highlighter = await reference;
  await highlighter.loadLanguage(bundledLanguages[language]);
  const lines = highlighter.codeToTokensWithThemes(text, {
    lang: language,
    themes: { light: light.name ?? '', dark: dark.name ?? '' },
    tokenizeTimeLimit: 0,
  });
  return lines.flat().flatMap(({ content, variants }) => {
    const style = variants.light?.fontStyle ?? 0;
    return shown(content, `${variants.light?.color} ${variants.dark?.color} ${Math.max(style, 0)}`);
  });
}

function actualCharacters(lines: string[]): string[] {
  return lines.flatMap((line) => {
    const pieces = line.match(/<span style="[^"]*">[^<]*<\/span>|[^<]+/g) ?? [];
    expect(pieces.join('')).toBe(line);
    return pieces.flatMap((piece) => {
      const [, style = '', inner = piece] = /^<span style="([^"]*)">(.*)<\/span>$/.exec(piece) ?? [];
      const colours = /--shiki-light:(\S+);--shiki-dark:([^;]+)/.exec(style);
      const bits = ['italic', 'bold', 'underline', 'line-through'].reduce(
        (sum, name, index) => sum + (style.includes(`:${name}`) ? 2 ** index : 0),
        0,
      );
      const plain = inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      return shown(plain, `${colours?.[1] ?? '#0E1116'} ${colours?.[2] ?? '#F0F3F6'} ${bits}`);
    });
  });
}

const shown = (text: string, style: string) =>
  [...text].filter((one) => one.trim() !== '').map((one) => `${one} ${style}`);

describe('a language', () => {
  beforeAll(async () => {
    await loadLanguages(['markdown']);
  });

  it('that is unknown is ignored, and so are names of object properties', async () => {
    await loadLanguages(['nonsense', 'constructor', '__proto__', '', 'toString']);
    for (const name of ['nonsense', 'constructor', '__proto__', '', 'toString'])
      expect(findColourer(name)).toBeUndefined();
  });

  it('is loaded when it is asked for, with its aliases', async () => {
    expect(findColourer('haskell')).toBeUndefined();
    await loadLanguages(['hs']);
    expect(findColourer('haskell')).toBeDefined();
    expect(findColourer('hs')).toBe(findColourer('haskell'));
  });

  it.each(programs)('%s has the colours that Shiki gives it in each theme', async (language, text) => {
    await loadLanguages([language]);
    const lines = text.split('\n');
    const first = findColourer(language)?.colour(lines) ?? [];
    expect(first).toHaveLength(lines.length);
    // Markdown's embedded languages are loaded into the reference too, which colours them then; ours does not depend on that.
    const compared = language === 'markdown' ? lines.slice(0, 5) : lines;
    expect(actualCharacters(first.slice(0, compared.length))).toEqual(
      await expectedCharacters(language, compared.join('\n')),
    );
    expect(findColourer(language)?.colour(lines)).toEqual(first);
  });

  it('looks the same regardless of what was loaded before', async () => {
    const lines = ['```ruby', 'def f; end', '```'];
    const before = findColourer('markdown')?.colour(lines);
    await loadLanguages(['ruby']);
    findColourer('ruby')?.colour(['def f; end']);
    expect(findColourer('markdown')?.colour(lines)).toEqual(before);
    expect(
      findColourer('markdown')
        ?.colour(['x', ...lines])
        ?.slice(1),
    ).toEqual(before);
  });

  it('is not slowed down by an endless line, and stays plain if it nests too deeply', async () => {
    await loadLanguages(['javascript']);
    const colourer = findColourer('javascript');
    expect(colourer?.colour(['<'.repeat(501)])).toEqual(['&lt;'.repeat(501)]);
    const [, second = '', third = ''] = colourer?.colour(['('.repeat(400), 'let x', 'let y']) ?? [];
    expect([second, third]).toEqual(['let x', 'let y']);
    expect(colourer?.colour(['let x'])[0]).toContain('<span');
  });

  it('with heredocs of a thousand names is read correctly', async () => {
    await loadLanguages(['bash']);
    const lines = Array.from({ length: 1_000 }, (_, index) => [`cat <<E${index}`, '$x', `E${index}`]).flat();
    const coloured = findColourer('bash')?.colour(lines) ?? [];
    const single = findColourer('bash')?.colour(['cat <<E1', '$x', 'E1']) ?? [];
    expect(new Set(coloured.filter((_, index) => index % 3 === 1))).toEqual(new Set([single[1]]));
    expect(coloured[2]).toBe(single[2]?.replace(/E1(?=<|$)/, 'E0'));
  });
});
