import { defineKatexMacro, expandTo, tokensOf } from './katex-macros';

/** Commands of LaTeX, amsmath, mathtools and plain TeX that KaTeX does not have: name, number of arguments, replacement. */
const latexMacros = rowsOf(String.raw`
  \mbox 1 \text{#1}
  \ensuremath 1 \TextOrMath{$#1$}{#1}
  \cramped 1 {#1}
  \smashoperator 1 {#1}
  \overunderset 3 \overset{#1}{\underset{#2}{#3}}
  \prescript 3 {\vphantom{#3}}^{#1}_{#2}{#3}
  \mspace 1 \mskip#1\relax
  \iiiint 0 \iint\mkern-6mu\iint
  \idotsint 0 \int\cdots\int
  \splitfrac 2 \begin{array}{l}#1\\\quad#2\end{array}
  \splitdfrac 2 \begin{array}{l}\displaystyle#1\\\quad\displaystyle#2\end{array}
  \shoveleft 1 {#1}
  \shoveright 1 {#1}
  \vdotswithin 1 \mathrel{\vdots}
  \shortvdotswithin 1 \mathrel{\vdots}
  \hfill 0 \qquad
  \hfil 0 \quad
  \dotfill 0 \dots
  \textsl 1 \textit{#1}
  \textsc 1 \textrm{#1}
  \qedhere 0
  \qedsymbol 0 \square
  \qed 0 \quad\square
  \strut 0 \mathstrut
  \null 0 {}
  \sl 0 \it
  \em 0 \it
  \sc 0 \rm
  \mit 0 \it
  \buildrel 2 \mathrel{\overset{#1}{#2}}
  \skew 2 {#2}
  \adjustlimits 0
  \noindent 0
  \centering 0
  \displaylimits 0
  \protect 0
  \/ 0
  \- 0
  \raisetag 1
  \numberwithin 2
  \vspace 1
  \smallskip 0
  \medskip 0
  \bigskip 0
  \leftroot 1
  \uproot 1
  \bigtimes 0 \operatorname*{\vcenter{\Large\times}}
  \iddots 0 \mathinner{\mkern1mu\raisebox{0.05em}{.}\mkern2mu\raisebox{0.4em}{.}\mkern2mu\raisebox{0.75em}{.}\mkern1mu}
  \matrix 1 \begin{matrix}#1\end{matrix}
  \pmatrix 1 \begin{pmatrix}#1\end{pmatrix}
  \eqalign 1 \begin{aligned}#1\end{aligned}
  \eqalignno 1 \begin{array}{rll}#1\end{array}
  \leqalignno 1 \begin{array}{rll}#1\end{array}
  \displaylines 1 \begin{gathered}#1\end{gathered}
  \root 2 \sqrt[#1]{#2}
`);

/** Commands of packages that authors use without loading them here. An article may define the names itself. */
const packageMacros = rowsOf(String.raw`
  \mathbold 1 \boldsymbol{#1}
  \EuScript 1 \mathscr{#1}
  \mathpzc 1 \mathscr{#1}
  \eufrak 1 \mathfrak{#1}
  \sfrac 2 {\raisebox{0.35em}{$\scriptstyle#1$}\mkern-2mu/\mkern-1mu\raisebox{-0.1em}{$\scriptstyle#2$}}
  \cancelto 2 {\cancel{#2}}^{\mkern2mu#1}
  \adots 0 \iddots
  \xlongrightarrow 1 \xrightarrow{\enspace#1\enspace}
  \xlongleftarrow 1 \xleftarrow{\enspace#1\enspace}
  \wideparen 1 \overgroup{#1}
  \overparen 1 \overgroup{#1}
  \underparen 1 \undergroup{#1}
  \overarc 1 \overgroup{#1}
  \uline 1 \underline{#1}
  \xspace 0
`);

/** What ends an argument of a macro of plain TeX: `\root 3 \of x`. */
const delimiters: Readonly<Record<string, string[][]>> = {
  '\\root': [[], ['\\of'], []],
  '\\buildrel': [[], ['\\over'], []],
};

interface MacroRow {
  name: string;
  numArgs: number;
  tex: string;
}

function rowsOf(table: string): MacroRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', numArgs = '0', ...tex] = line.trim().split(' ');
      return { name, numArgs: Number(numArgs), tex: tex.join(' ') };
    });
}

/** Defines the macros of both tables. */
export function installPackageMacros(): void {
  for (const { name, numArgs, tex } of [...latexMacros, ...packageMacros]) {
    const ends = delimiters[name];
    defineKatexMacro(name, { ...expandTo(tokensOf(tex), numArgs), ...(ends && { delimiters: ends }) });
  }
}

/** Packages' commands that are defined as functions. */
const functionNames = [
  '\\mathds',
  '\\mathbbm',
  '\\mathbbmss',
  '\\mathbbmtt',
  '\\nicefrac',
  '\\require',
  '\\usepackage',
];
const free = new Set([...packageMacros.map(({ name }) => name), ...functionNames]);

/** Whether a command of this name comes from a package, so that LaTeX with amsmath and mathtools has it not. */
export function isPackageMacro(name: string): boolean {
  return free.has(name);
}
