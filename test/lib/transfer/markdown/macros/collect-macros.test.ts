import { describe, expect, it } from 'vitest';
import { collectMacros } from '@/lib/transfer/markdown/macros/collect-macros';
import { folderOf } from '../folder';

async function macrosIn(files: Record<string, string>): Promise<Record<string, string>> {
  const { macros } = await collectMacros(folderOf(files).root);
  return Object.fromEntries(
    [...macros.values()].map(({ name, tex, path, line }) => [name, `${tex} (${path}:${line})`]),
  );
}

const raw = String.raw;

describe('the macros of a site', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'MathJax 3 in an include',
      {
        '_includes/head.html': raw`<script>
// const old = { macros: { X: "x" } }
MathJax = {
  tex: {
    inlineMath: [['$', '$']],
    macros: {
      RR: "{\\mathbb R}", // the reals
      bold: ['{\\bf #1}', 1],
      'E': '\\mathbb' + '{E}',
    }
  },
};
</script>`,
      },
      {
        '\\RR': raw`{\mathbb R} (_includes/head.html:7)`,
        '\\bold': raw`{\bf #1} (_includes/head.html:8)`,
        '\\E': raw`\mathbb{E} (_includes/head.html:9)`,
      },
    ],
    [
      'MathJax 2',
      { 'layouts/partials/mathjax.html': 'MathJax.Hub.Config({ TeX: { Macros: { tp: "^{\\\\top}" } } });' },
      { '\\tp': raw`^{\top} (layouts/partials/mathjax.html:1)` },
    ],
    [
      'KaTeX',
      {
        'static/js/katex.js': raw`renderMathInElement(document.body, {delimiters: [{left: "$$", right: "$$", display: true}], macros: {"\\bfx": "\\mathbf{x}", "\\f": String.raw${'`'}\mathcal F${'`'}}});`,
      },
      { '\\bfx': raw`\mathbf{x} (static/js/katex.js:1)`, '\\f': raw`\mathcal F (static/js/katex.js:1)` },
    ],
    [
      'Jupyter Book',
      {
        '_config.yml': raw`sphinx:
  config:
    mathjax3_config:
      tex:
        macros:
          "N": "\\mathbb{N}"
          "floor": ["\\lfloor#1\\rfloor", 1]
`,
      },
      { '\\N': raw`\mathbb{N} (_config.yml:6)`, '\\floor': raw`\lfloor#1\rfloor (_config.yml:7)` },
    ],
    [
      'Sphinx',
      {
        'conf.py': raw`# mathjax3_config = {'tex': {'macros': {'Z': 'z'}}}
mathjax3_config = {
    'tex': {
        'macros': {
            'argmax': r'\operatorname*{argmax}',  # upright
            "bm": ["\\boldsymbol{#1}", 1],
            'two': ('\\alpha'
                    '\\beta'),
        },
    },
}
latex_elements = {'preamble': r'''
\newcommand{\Var}{\mathrm{Var}}
'''}
`,
      },
      {
        '\\argmax': raw`\operatorname*{argmax} (conf.py:5)`,
        '\\bm': raw`\boldsymbol{#1} (conf.py:6)`,
        '\\two': raw`\alpha\beta (conf.py:7)`,
        '\\Var': raw`\mathrm{Var} (conf.py:13)`,
      },
    ],
    [
      'Hugo',
      {
        'hugo.toml': raw`title = "S"
[params.katex.macros]
'\RR' = '\mathbb{R}'
eps = '\varepsilon'
`,
      },
      { '\\RR': raw`\mathbb{R} (hugo.toml:3)`, '\\eps': raw`\varepsilon (hugo.toml:4)` },
    ],
    [
      'MyST',
      { 'myst.yml': "project:\n  math:\n    '\\dobs': '\\mathbf{d}'\n    '\\pd':\n      macro: '\\partial_{#1}'\n" },
      { '\\dobs': raw`\mathbf{d} (myst.yml:3)`, '\\pd': raw`\partial_{#1} (myst.yml:4)` },
    ],
    [
      'MkDocs',
      {
        'mkdocs.yml':
          'site_name: S\nextra_javascript:\n  - javascripts/mathjax.js\nmarkdown_extensions:\n  - pymdownx.superfences:\n      custom_fences:\n        - name: m\n          format: !!python/name:pymdownx.superfences.fence_code_format\n',
        'docs/javascripts/mathjax.js': raw`window.MathJax = { tex: { macros: { cov: "\\operatorname{cov}" } } };`,
      },
      { '\\cov': raw`\operatorname{cov} (docs/javascripts/mathjax.js:1)` },
    ],
    [
      'TeX',
      {
        'tex/preamble.tex': raw`\usepackage{amsmath}
% \newcommand{\no}{n}
\newcommand{\R}{\mathbb{R}} % reals
\newcommand*\abs[1]{\left|#1\right|}
\renewcommand{\vec}[1]{\mathbf{#1}}
\DeclareMathOperator*{\argmin}{arg\,min}
\DeclareMathOperator{\tr}{tr}
\DeclarePairedDelimiter{\ceil}{\lceil}{\rceil}
\def\bx{\mathbf{x}}
\def\pair#1#2{(#1,%
  #2)}
\let\eps=\varepsilon
\makeatletter\newcommand{\my@x}{x}
`,
      },
      {
        '\\R': raw`\mathbb{R} (tex/preamble.tex:3)`,
        '\\abs': raw`\left|#1\right| (tex/preamble.tex:4)`,
        '\\vec': raw`\mathbf{#1} (tex/preamble.tex:5)`,
        '\\argmin': raw`\operatorname*{arg\,min} (tex/preamble.tex:6)`,
        '\\tr': raw`\operatorname{tr} (tex/preamble.tex:7)`,
        '\\ceil': raw`\lceil #1 \rceil (tex/preamble.tex:8)`,
        '\\bx': raw`\mathbf{x} (tex/preamble.tex:9)`,
        '\\pair': raw`(#1,#2) (tex/preamble.tex:10)`,
        '\\eps': raw`\varepsilon (tex/preamble.tex:12)`,
      },
    ],
    [
      'a block that every chapter includes',
      { '_includes/macros.md': '$$\n\\newcommand{\\E}{\\mathbb{E}}\n$$\n', 'notes.md': '$\\newcommand{\\no}{n}$\n' },
      { '\\E': raw`\mathbb{E} (_includes/macros.md:2)` },
    ],
  ])('are read from %s', async (_, files, expected) => {
    expect(await macrosIn(files)).toEqual(expected);
  });

  it('are not taken if they cannot be stored, with the reason', async () => {
    const { root } = folderOf({
      'js/mathjax.js': raw`MathJax = { tex: { macros: {
a: ["x_{#1}", 1, "i"],
b: makeMacro("b", {x: 1}),
'c1': "c",
d: "\\d d",
e: ${'`'}${'$'}{f}${'`'},
ok: "o",
} } }`,
      'macros.tex': raw`\newcommand{\f}[2][x]{#1#2}
\newenvironment{g}{a}{b}
\def\h#1.{#1}
\newcommand{\i}{x`,
    });
    const { macros, unreadable } = await collectMacros(root);
    expect([...macros.keys()]).toEqual(['\\ok']);
    expect(unreadable.map(({ name, line, reason }) => [name, line, reason.en])).toEqual([
      ['\\a', 2, 'it has an optional argument'],
      ['\\b', 3, 'its value is not a plain text'],
      ['\\c1', 4, 'its name is not made of letters'],
      ['\\d', 5, 'it uses itself'],
      ['\\e', 6, 'its value is not a plain text'],
      ['\\f', 1, 'it has an optional argument'],
      ['\\g', 2, 'it defines an environment'],
      ['\\h', 3, 'its arguments are delimited by text'],
      ['\\i', 4, 'its braces are not closed'],
    ]);
  });

  it('are read in linear time from hostile files', async () => {
    const hostile = [
      'MathJax macros:{a:'.repeat(8_000),
      'MathJax macros:{a:`'.repeat(8_000),
      `MathJax macros:{${'/*'.repeat(80_000)}`,
      `MathJax macros:{a:${'['.repeat(80_000)}`,
      `MathJax macros:{a:${'"x"+'.repeat(40_000)}`,
      `MathJax macros:{a${' '.repeat(200_000)}`,
      '\\newcommand{\\a}{'.repeat(10_000),
      '\\def\\a'.repeat(20_000),
      `\\newcommand{\\a}${'% \n'.repeat(40_000)}`,
      `\\newcommand{\\a}[${'['.repeat(200_000)}`,
    ];
    const files = hostile.flatMap((text, index) => [
      [`js/math${index}.js`, text],
      [`macros${index}.tex`, text],
    ]);
    const start = performance.now();
    await collectMacros(folderOf(Object.fromEntries(files)).root);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
