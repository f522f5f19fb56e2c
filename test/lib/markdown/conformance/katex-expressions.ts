import katex from 'katex';
import 'katex/contrib/mhchem';
import {
  callingCommands,
  katexEnvironments,
  mathCommands,
  textCommands,
} from '@/lib/markdown/formula/faults/katex-names';
import { mayDefine } from '@/lib/markdown/formula/latex/find-definitions';
import { installLatex } from '@/lib/markdown/formula/latex/install-latex';

// The engine adds its commands to KaTeX itself, so rehype-katex has them too.
installLatex();

/** Whether KaTeX typesets the formula with the options for articles, which trust nothing. */
export function typesets(tex: string, displayMode: boolean): boolean {
  let refused = false;
  try {
    katex.renderToString(tex, {
      displayMode,
      strict: 'ignore',
      maxSize: 10,
      trust: () => {
        refused = true;
        return false;
      },
    });
  } catch {
    return false;
  }
  return !refused;
}

/** Ways to use a command that needs something: arguments of each kind that KaTeX knows, and the places where it is allowed. */
const uses = [
  '@{x}',
  '@{x}{y}',
  '@{x}{y}{z}',
  '@{x}{y}{z}{w}',
  '@ x',
  '@[3]{x}',
  '@{1em}',
  '@1em',
  '@{1em}{x}',
  '@{1em}{1em}',
  '@[1em]{1em}{2em}',
  '@{red}{x}',
  '@{red}{yellow}{x}',
  '@{red} x',
  '@(',
  '@|',
  'x @ y',
  '{x @ y}',
  '\\sum@_{a}^{b}',
  '@_{a}',
  '\\text{@{a}}',
  '\\text{@ a}',
  '\\text{@i}',
  '@+',
  '@{+}',
  '@{65}',
  '\\left(x @| y\\right)',
  '@(x\\right)',
  '\\left(x@)',
  '@{x}_{a}^{b}',
  '\\begin{matrix}a&b\\\\ @ c&d\\end{matrix}',
  '\\begin{array}{cc}a&b\\\\ @ c&d\\end{array}',
  '\\begin{array}{cc}@ a&b\\end{array}',
  '@{a\\\\b}',
  '@{\\text{a}}',
  '@{(}{)}{0pt}{1}{a}{b}',
  '@{matrix}a\\end{matrix}',
  '\\begin{matrix}a@{matrix}',
  '@|x|',
  '@{\\a}{x}\\a',
  '@\\a{x}\\a',
  '@\\a=x\\a',
  '@\\def\\a{x}\\a',
  '@\\a xy\\a',
  '@{\\sin}{x}',
  '@ x\\egroup',
  '@+{1mu}{.1em}',
  '\\bgroup x@',
  '\\newcommand{\\b}{x}@{\\b}{y}\\b',
  '@{H2O}',
  '@{1 m}',
];

/** Whether the formula defines commands, which apply to the formulas after it. */
export function defines(tex: string): boolean {
  return mayDefine(tex);
}

/** Every use of a command that KaTeX typesets, at most four for each. */
function usesOf(command: string): string[] {
  const possible = defines(`\\${command}`) ? uses.filter((use) => use.includes('\\a') || use.includes('\\b')) : uses;
  return possible
    .map((use) => use.replace('@', () => `\\${command}`))
    .filter((tex) => typesets(tex, true))
    .slice(0, 4);
}

/** Commands that KaTeX never typesets because they are not trusted. */
export const refusedCommands = [...new Set([...mathCommands, ...textCommands, ...callingCommands])].filter(
  (command) => expressionsOf(command).length === 0,
);

function expressionsOf(command: string): string[] {
  const alone = [`\\${command}`, `\\text{\\${command}}`].filter((tex) => typesets(tex, true));
  return alone.length > 0 ? alone : usesOf(command);
}

const bodies = [
  '{cc} a & b \\\\ \\hline c & d',
  '{2} a &= b & c &= d \\\\ e &= f',
  '{c} a \\\\ b',
  ' a & b \\\\ c & d',
  ' a &= b \\\\ &= c',
  ' a \\\\ b',
  ' a',
  ' A @>f>> B \\\\ @VgVV @| \\\\ C @= D',
];

function environmentExpressions(): string[] {
  return katexEnvironments.flatMap((name) =>
    bodies
      .map((body) => `\\begin{${name}}${body}\\end{${name}}`)
      .filter((tex) => typesets(tex, true))
      .slice(0, 3),
  );
}

const letters = 'AaBbCcHhIiZz0159';
const fonts =
  'mathbb mathbf mathcal mathfrak mathit mathnormal mathrm mathscr mathsf mathsfit mathtt boldsymbol bm Bbb frak textbf textit textrm textsf texttt textup textmd emph'.split(
    ' ',
  );
const sizes =
  'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle scriptscriptstyle'.split(
    ' ',
  );

function fontExpressions(): string[] {
  return [
    ...fonts.map((font) => `\\${font}{${letters}}`),
    ...fonts.map((font) => `\\${font}{\\Gamma\\alpha}`).filter((tex) => typesets(tex, false)),
    ...sizes.map((size) => `{\\${size} x^{2}}`),
  ];
}

/** All delimiters, at all their sizes. */
function delimiterExpressions(): string[] {
  const signs = [...'()[]/|.<>', ...mathCommands.map((command) => `\\${command}`), '\\{', '\\}', '\\|'];
  const delimiters = signs.filter(
    (sign) => typesets(`\\big${sign}`, false) && typesets(`\\left${sign} x\\right.`, false),
  );
  const bigs = ['big', 'Big', 'bigg', 'Bigg'].flatMap((size) => ['', 'l', 'm', 'r'].map((side) => `\\${size}${side}`));
  return [
    ...delimiters.flatMap((sign) => [`\\left${sign} \\frac{a}{b}\\middle${sign}\\sum_{i}^{n}\\right${sign}`]),
    ...delimiters.flatMap((sign) => [
      `\\Bigg${sign}\\left${sign}\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\end{matrix}\\right.`,
    ]),
    ...bigs.flatMap((big) => delimiters.map((sign) => `${big}${sign}`)).filter((_, index) => index % 7 === 0),
  ];
}

/** Characters outside ASCII for which KaTeX has a glyph. */
function signExpressions(): string[] {
  const signs: string[] = [];
  for (let code = 0xa1; code < 0x1d800; code = code === 0x2bff ? 0x1d400 : code + 1)
    signs.push(String.fromCodePoint(code));
  const isKnown = (tex: string): boolean => {
    try {
      katex.renderToString(tex, { strict: 'error' });
      return true;
    } catch {
      return false;
    }
  };
  return signs.flatMap((sign) => [sign, `\\text{${sign}}`].filter(isKnown));
}

/** The kinds of expressions that the manual of mhchem describes. */
const chemistry = [
  'H2O',
  'Sb2O3',
  'H+',
  'CrO4^2-',
  '[AgCl2]-',
  'Y^99+',
  '2 H2O',
  '(1/2) H2O',
  '1/2 H2O',
  '0.5 H2O',
  '^{227}_{90}Th+',
  '^0_-1n-',
  'H{}^3HO',
  'A -> B',
  'A <- B',
  'A <-> B',
  'A <--> B',
  'A <=> B',
  'A <=>> B',
  'A <<=> B',
  'A ->[H2O] B',
  'A ->[{text above}][{text below}] B',
  'A ->[$x$][$x_i$] B',
  '(NH4)2S',
  '[{(X2)3}2]^3+',
  'CH4 + 2 $\\left( \\ce{O2 + 79/21 N2} \\right)$',
  'H2(aq)',
  'CO3^2-_{(aq)}',
  'NaOH(aq,$\\infty$)',
  'ZnS($c$)',
  'ZnS(\\ca$c$)',
  'NO_x',
  'Fe^n+',
  'x Na(NH4)HPO4 ->[\\Delta] (NaPO3)_x + x NH3 ^ + x H2O',
  'Fe^{II}Fe^{III}2O4',
  'OCO^{.-}',
  'NO^{(2.)-}',
  "Li^x_{Li,1-2x}Mg^.._{Li,x}$V$'_{Li,x}Cl^x_{Cl}",
  "O''_{i,x}",
  'M^{..}_i',
  '$K=\\ce{\\frac{[Hg^2+][Hg]}{[Hg2^2+]}}$',
  'A-B=C#D',
  'A\\bond{-}B\\bond{=}C\\bond{#}D',
  'A\\bond{~}B\\bond{~-}C',
  'A\\bond{~--}B\\bond{~=}C\\bond{-~-}D',
  'A\\bond{...}B\\bond{....}C',
  'A\\bond{->}B\\bond{<-}C',
  'KCr(SO4)2*12H2O',
  'KCr(SO4)2.12H2O',
  'KCr(SO4)2 * 12 H2O',
  'Fe(CN)_{\\frac{6}{2}}',
  'X_{{x}}',
  'X_{$x$}',
  'RNO2 &<=>[+e] RNO2^{-.} \\\\ RNO2^{-.} &<=>[+e] RNO2^2-',
  'Hg^2+ ->[I-] HgI2 ->[I-] [Hg^{II}I4]^2-',
  'SO4^2- + Ba^2+ -> BaSO4 v',
  'A v B (v) -> B ^ B (^)',
  'Zn^2+ <=>[+ 2OH-][+ 2H+] $\\underset{\\text{amphoteres Hydroxid}}{\\ce{Zn(OH)2 v}}$ <=>[+ 2OH-][+ 2H+] $\\underset{\\text{Hydroxozikat}}{\\ce{[Zn(OH)4]^2-}}$',
];
const units = [
  '123 kJ//mol',
  '1.2e3 kJ',
  '123 kJ*mol-1',
  '123 kJ mol-1',
  '1.2x10^3 J',
  '5 \\degree C',
  '10 \\%',
  '1,234.5 m/s',
  '9.1 \\pm 0.2 eV',
  '3 m s^-1',
];

function chemistryExpressions(): string[] {
  return [
    ...chemistry.map((formula) => `\\ce{${formula}}`),
    ...units.map((unit) => `\\pu{${unit}}`),
    '\\ce{H2O}_{\\ce{aq}} + x^{\\pu{1 mol}}',
  ].map((tex) => (tex.includes('&') ? `\\begin{aligned}${tex}\\end{aligned}` : tex));
}

/** Formulas of TeX and AMS-LaTeX that combine the pieces. */
const combined = [
  '\\frac{-b\\pm\\sqrt[3]{b^2-4ac}}{2a}',
  '\\sum_{\\substack{0<i<m\\\\0<j<n}}P(i,j)',
  '\\int_{-\\infty}^{\\infty}e^{-x^2}\\,dx=\\sqrt{\\pi}',
  '{}_{a}^{b}x',
  "f''(x)",
  'x^{y^{z}}_{a_{b}}',
  '\\overbrace{a+b}^{n}\\underbrace{c}_{m}',
  'a\\equiv b\\pmod{n}',
  'x\\tag{1}',
  'x\\tag*{a}',
  '{a \\over b}',
  '{n \\choose k}',
  '{a\\above 1pt b}',
  '\\text{如果 $x>0$ 且 }y',
  '\\color{red}x\\color{#00f}y',
  '\\colorbox{yellow}{$x$}',
  '\\rule[1ex]{2em}{1pt}',
  '\\raisebox{0.5em}{a}',
  '\\hspace{-1em}x\\kern1mu y',
  '\\verb!a_b!',
  '\\char"263a',
  "\\char'101",
  'x<y>z',
  'a\\ b~c',
  "\\text{``quoted'' -- ---}",
  '\\operatorname*{arg\\,max}_x',
  '\\mathchoice{a}{b}{c}{d}',
  '\\genfrac{[}{]}{0pt}{0}{a}{b}',
  '\\xrightarrow[under]{over}',
  '\\underset{x}{\\overset{y}{z}}',
  '\\begin{array}{|c:c|}\\hline a&b\\\\\\hdashline c&d\\\\[2ex]\\hline\\end{array}',
  '\\def\\pair#1#2{(#1,#2)}\\pair{a}{b}',
];

/** Everything that KaTeX supports, as formulas: commands, environments, signs, fonts, delimiters and chemistry. */
export function katexExpressions(): string[] {
  const commands = [...mathCommands, ...textCommands, ...callingCommands].flatMap(expressionsOf);
  const all = [
    ...commands,
    ...environmentExpressions(),
    ...fontExpressions(),
    ...delimiterExpressions(),
    ...signExpressions(),
    ...chemistryExpressions(),
    ...combined,
  ];
  return [...new Set(all)];
}
