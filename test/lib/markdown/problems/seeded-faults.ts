import type { ProblemCode } from '@/lib/markdown/problems/problem-catalogue';

/** A fault inserted into the faultless article: pieces of it and their replacements. « and » mark the start and end of the problem. */
export interface SeededFault {
  code: ProblemCode;
  edits: [from: string, to: string][];
  /** Whether a fix is offered; applying it must leave an article without problems. */
  mends: boolean;
}

const fault = (code: ProblemCode, from: string, to: string, mends: 'mends' | 'tells' = 'tells'): SeededFault =>
  faultOf(code, [[from, to]], mends);

const faultOf = (code: ProblemCode, edits: SeededFault['edits'], mends: 'mends' | 'tells' = 'tells'): SeededFault => ({
  code,
  edits,
  mends: mends === 'mends',
});

const formulas: SeededFault[] = [
  fault('math-unknown-command', '\\frac{a}{b}', '«\\fraq»{a}{b}', 'mends'),
  fault('math-unknown-command', '$a^{2}$', '$«\\alhpa»^{2}$', 'mends'),
  fault('math-unknown-environment', '\\begin{bmatrix}', '\\begin{«bmatrx»}', 'mends'),
  fault('math-unbalanced', '$1/t^2$', '$1/t^«{»2$', 'mends'),
  fault('math-unbalanced', '$1/t$', '$1/t«}»$', 'mends'),
  fault('math-unbalanced', '\\left( a + b \\right)', '«\\left(» a + b )', 'mends'),
  fault('math-unbalanced', '0 & 1 \\end{bmatrix}', '0 & 1 «\\end{pmatrix}»', 'mends'),
  fault('math-argument-missing', '\\sqrt{x^2} = \\frac{a}{b}', '\\frac{a}{b} = «\\sqrt»'),
  fault('math-double-script', '$1/t^2$', '$1/t^2«^»3$', 'mends'),
  fault('math-double-script', '$1/t$', '$1/t_1«_»2$', 'mends'),
  fault('math-mode', '\\text{by \\eqref{eq:step}}', '\\text{by «\\alpha»}', 'mends'),
  fault('math-not-allowed', '$1/t^2$', '$1/«\\includegraphics»{t}$'),
  fault('math-error', '$1/t^2$', '$«1/\\ce{A\\bond{x}B}»$'),
  fault('math-unclosed', '$$ \\begin{bmatrix} 1', '说到 «$$» 为止。\n\n$$ \\begin{bmatrix} 1'),
  fault('math-unclosed', '### 收敛性', '«$$\na + b»\n\n### 收敛性'),
  fault('math-too-large', '$1/t^2$', `«$${'x'.repeat(20_001)}$»`),
  fault('math-character-unknown', '$1/t^2$', '$1/t«☃»$'),
  fault('math-expansion', '$1/t^2$', '$\\def\\a{«\\a»\\a}\\a$'),
  fault('macro-taken', '$1/t^2$', '$\\newcommand{«\\Vert»}{x}\\Vert$', 'mends'),
  fault('macro-missing', '$1/t^2$', '$\\renewcommand{«\\nothing»}{x}\\nothing$', 'mends'),
  fault('math-usepackage-unknown', '$1/t^2$', '$\\require{«nothing»}t$'),
  fault('math-foreign-sign', '$1/t^2$', '$50«%» t$', 'mends'),
  fault('math-foreign-sign', '$1/t^2$', '$1 «&lt;» t$', 'mends'),
  fault('math-foreign-sign', '$1/t^2$', '$t «\\\\in» T$', 'mends'),
  fault('math-foreign-sign', '$1/t^2$', '$t^«\\*»$', 'mends'),
  fault('math-foreign-sign', '$1/t^2$', '$t«\\_»i$', 'mends'),
  fault('price-like-dollar', '从 \\$30 到 \\$45', '从 «$30» 到 $45', 'mends'),
  fault('price-like-dollar', 'This costs US\\$ 5, and', 'It costs «$5.50» or $7 or even $8, and', 'mends'),
  fault('price-like-dollar', '公式 $a^{2}$ 也行', '价格 «$20» 与公式 $a^{2}$ 也行', 'mends'),
  fault('price-like-dollar', 'This costs US\\$ 5, and', 'For «$20 adults, children$», and', 'mends'),
];

const labels: SeededFault[] = [
  fault('label-duplicate', '\\label{eq:rest}', '\\label{eq:rest}\\label{«eq:step»}'),
  fault('label-duplicate', '### 收敛性 Convergence', '### 收敛性 Convergence {#«eq:rest»}'),
  faultOf('label-duplicate', [
    [':numref:`fig:descent`', ':numref:`tab:rates`'],
    ['{#fig:descent width', '{#«sec:rule» width'],
  ]),
  faultOf('label-duplicate', [
    ['\\ref{lst:step}', '\\ref{tab:rates}'],
    ['#lst:step linenos', '#«sec:rule» linenos'],
  ]),
  faultOf('label-duplicate', [
    ['\\ref{thm:rate}', '\\ref{eq:step}'],
    ['{#thm:rate title', '{#«eq:rest» title'],
  ]),
  faultOf('label-duplicate', [
    ['\\ref{tab:rates}', '\\ref{lst:step}'],
    ['Rates {#tab:rates}', 'Rates {#«eq:step»}'],
  ]),
  fault('label-duplicate', '附录 Appendix', '附录 Appendix\n«:label:`eq:step`»'),
  fault('label-duplicate', '= I $$ {#eq:identity}', '= I $$ {#«eq:step»}'),
  fault('label-unknown', ':eqref:`eq:rest`', ':eqref:`«eq:rests»`', 'mends'),
  fault('label-unknown', '\\eqref{eq:step,eq:distance}', '\\eqref{eq:step, «eq:distence»}', 'mends'),
  fault('label-unknown', 'by \\eqref{eq:step}', 'by \\eqref{«eq:stap»}', 'mends'),
  fault('label-unknown', '\\ref{thm:rate}', '\\ref{«thm:rte»}', 'mends'),
  fault('label-unknown', ':numref:`fig:descent`', ':numref:`«fig:decent»`', 'mends'),
  fault('label-unknown', '[](#sec:rule)', '[](#«sec:rul»)', 'mends'),
  fault('label-unknown', '\\ref{lst:step}', '\\ref{«nothing-like-it»}'),
  fault('fragment-unknown', '[the rule](#sec:rule)', '[the rule](#«sec:rulle»)', 'mends'),
  fault('cross-reference-unknown', '\\ref{convexity#thm:jensen}', '\\ref{«convexity#thm:jense»}', 'mends'),
  fault('cross-reference-unknown', '\\ref{convexity#thm:jensen}', '[it](«elsewhere#eq:none»)'),
  fault('reference-to-page', '\\ref{convexity#thm:jensen}', '«\\pageref{convexity#thm:jensen}»'),
  fault('label-without-target', '[home]: https', '«:label:`alone`»\n\n[home]: https'),
  fault('link-empty', '[the book](https://example.org/book)', '«[the book]()»'),
  fault(
    'definition-duplicate',
    '[home]: https://example.org/',
    '[home]: https://example.org/\n[«Home»]: https://example.com/',
  ),
  fault('footnote-unknown', '与 x^2^，', '与 x^2^[^«mor»]，', 'mends'),
  fault('footnote-unused', '[^more]: 又', '[^«lost»]: 无人引用 Unused.\n\n[^more]: 又'),
  fault('footnote-duplicate', '[^more]: 又', '[^more]: 又一条 One more.\n[^«more»]: 又'),
  fault('citation-unknown', '[@boyd2004, p. 466;', '[@«boyd2005», p. 466;', 'mends'),
  fault('citation-unknown', 'p. 466; @nesterov1983]', 'p. 466; @«nesterow1983»]', 'mends'),
  fault('citation-unknown', '也行。', '也行 :cite:`boyd2004, «boyd204»`。', 'mends'),
];

const blocks: SeededFault[] = [
  faultOf(
    'fence-unclosed',
    [
      ['```js', '«```»js'],
      ["end');\n```\n", "end');\n"],
    ],
    'mends',
  ),
  faultOf(
    'fence-unclosed',
    [
      ['> ```text', '> «```»text'],
      ['quoted\n> ```', 'quoted'],
    ],
    'mends',
  ),
  faultOf(
    'fence-unclosed',
    [
      ['```python', '«```»python'],
      ['gradient(x)\n  ```', 'gradient(x)'],
    ],
    'mends',
  ),
  fault('code-language-unknown', '```python', '```«pyhton»', 'mends'),
  fault('code-language-unknown', '```js', '```«mathpaper»'),
  fault('code-line-out-of-range', '{1,2} title', '{1,«2-3»} title'),
  fault('attribute-invalid', '{1,2} title', '{1,«first»} title'),
  fault('attribute-invalid', 'linenos\n', 'linenos «caption="step»\n'),
  fault('attribute-invalid', 'width=60%', '«width=wide»'),
  faultOf('html-unclosed', [
    ['<details>', '«<details>»'],
    ['</details>', ''],
  ]),
  fault('html-unclosed', 'H<sub>2</sub>O', 'H«<sub>»2O'),
  fault('html-removed', 'H<sub>2</sub>O', 'H«<blink>»2</blink>O'),
  fault('html-removed', 'H<sub>2', 'H«<sub onclick="go()">»2'),
  fault('image-alt-missing', '![A logo][logo]', '«![][logo]»'),
  fault('image-alt-missing', '![A logo][logo]', '«![ ](https://example.org/logo.png)»'),
  fault('image-alt-missing', '<img src="mark.png" alt="A mark">', '«<img src="mark.png">»'),
  fault('heading-level-skipped', '### 收敛性', '«####» 收敛性', 'mends'),
  fault('directive-unknown', ':::proof', ':::«prof»', 'mends'),
  faultOf('directive-unclosed', [['## 附录', '«:::remark»\n\n## 附录']], 'mends'),
  fault('colons-without-block', '## 附录', '«:::»\n\n## 附录', 'mends'),
  fault('directive-unknown', ':::proof', '::: «prooof»', 'mends'),
  fault('comment-shown', 'H<sub>2', '«%%about water%%» H<sub>2', 'mends'),
  fault('alert-unknown', '> [!NOTE]', '> [!«Nota»]', 'mends'),
  fault('directive-unknown', ':kbd[Ctrl+S]', ':«kdb»[Ctrl+S]', 'mends'),
];

const frontMatter: SeededFault[] = [
  fault('macro-invalid', '    R: ', '    «R2»: \\rho\n    R: ', 'tells'),
  fault('macro-invalid', '    R: ', '    «rho»: [1]\n    R: ', 'tells'),
  fault('bibliography-invalid', '  @book{boyd2004', '  @book{«knuth1984», author = {Knuth, Donald}}\n  @book{boyd2004'),
  fault('bibliography-invalid', '  - id: nesterov1983', '  - id: «knuth1984»\n    type: book\n  - id: nesterov1983'),
];

/** Faults that affect the rest of an article, each in a separate article, with the same marks. */
export const faultyArticles: { code: ProblemCode; source: string; mends: boolean }[] = [
  { code: 'front-matter-invalid', source: '---\ntitle: 甲\n«t»itle: 乙\n---\n\n正文 Text\n', mends: false },
  { code: 'front-matter-invalid', source: '+++\ntitle = «»wrong\n+++\n\n正文 Text\n', mends: false },
  { code: 'front-matter-unclosed', source: '«+++»\ntitle = "x"\n\n正文 Text\n', mends: false },
  { code: 'front-matter-unclosed', source: '«---»\ntitle: 甲\n\n正文 Text\n', mends: false },
  { code: 'front-matter-unopened', source: '«»title: 甲\ntags: [a]\n---\n\n正文 Text\n', mends: false },
  { code: 'front-matter-escape', source: '---\ntitle: "甲 «\\b»eta"\n---\n\n正文 Text\n', mends: true },
  { code: 'front-matter-not-mapping', source: '---\n«»- one\n---\n\n正文 Text\n', mends: false },
  { code: 'front-matter-field-invalid', source: '---\nmath:\n  «macros»: x\n---\n\n正文 Text\n', mends: false },
  { code: 'math-package-unknown', source: '---\nmath: { packages: [«phisics»] }\n---\n\n正文 Text\n', mends: true },
  { code: 'algorithm-unbalanced', source: '```algorithm\n«\\If»{$x$}\n\\State 文\n```\n', mends: false },
  {
    code: 'algorithm-command-unknown',
    source: '```algorithm\n\\If{$x$}\n\\State 文 «\\Retrun» 1\n\\EndIf\n```\n',
    mends: true,
  },
  { code: 'math-package-off', source: '正文 Text $«\\dv»{f}{x}$\n', mends: true },
  { code: 'macro-invalid', source: '+++\n[math.macros]\n«a1» = "x"\n+++\n\n正文 Text\n', mends: false },
  { code: 'nested-too-deeply', source: `正文 Text\n\n«»${'> '.repeat(101)}x\n`, mends: false },
  { code: 'code-too-long', source: `正文 Text\n\n«\`\`\`js\n${'x;\n'.repeat(2_001)}\`\`\`»\n`, mends: false },
  { code: 'heading-level-skipped', source: '正文 Text\n\n«###» 小节 Section\n\n### 又一节 Another\n', mends: true },
  { code: 'math-blank-line', source: '正文 Text\n\n$$\na\n«\n»= b\n$$\n', mends: true },
  { code: 'math-marks-unknown', source: '正文 Text «\\\\(»x^2\\\\) 与\n', mends: true },
  { code: 'math-marks-unknown', source: '«\\\\[»\nx\n\\\\]\n\n正文 Text\n', mends: true },
  { code: 'math-marks-unknown', source: '正文 Text «$$$»n$$$ 个\n', mends: true },
  { code: 'math-marks-unknown', source: '正文 Text «$latex a^2$» 与\n', mends: true },
  { code: 'math-unclosed', source: 'P(x,y)«$»转换成$\\frac{a}{b}$更容易\n', mends: false },
  { code: 'math-unclosed', source: '正文 Text «\\(»a + \\frac{1}{2}\n', mends: false },
  { code: 'math-display-in-sentence', source: '正文 Text 设 «$$x$$» 属于 $$\\Omega$$，则成立。\n', mends: true },
  { code: 'latex-in-text', source: '正文 Text «\\textbf»{粗体}\n', mends: true },
  { code: 'latex-in-text', source: '正文 Text\n\n«\\begin{theorem}»\n设 $x$。\n\\end{theorem}\n', mends: true },
  { code: 'latex-in-text', source: '正文 Text «\\begin{cases}»a \\\\ b\\end{cases}\n', mends: true },
  { code: 'latex-in-text', source: '正文 Text «\\alpha» 与\n', mends: false },
  { code: 'markdown-in-html', source: '<div>\n正文 Text «**b**»\n</div>\n', mends: true },
];

export const seededFaults: SeededFault[] = [...formulas, ...labels, ...blocks, ...frontMatter];
