import { isParenthesisFormula } from '@/lib/markdown/text/formula-or-prose';
import type { ConversionKind } from './dialect';
import { displayFormula, htmlFormula, inlineFormula } from './write-formula';

/** Where a pair of marks stands. */
export interface Surroundings {
  following: string;
  /** It is within a block of HTML that contains more. */
  isInHtml: boolean;
  /** The opening mark is alone on its line, or what it encloses is. */
  isBlock: boolean;
}

/** A notation of formulas between two marks. */
export interface PairedMarks {
  kind: ConversionKind;
  open: RegExp;
  close: RegExp;
  /** Maximum number of characters between the marks; more than `inLine` if blank lines are allowed. */
  most: number;
  /** What replaces the pair and what it encloses; undefined if it is no formula. `opening` is the match of `open`. */
  write: (content: string, opening: RegExpExecArray, around: Surroundings) => string | undefined;
}

export const inLine = 2_000;
const inBlock = 20_000;

/** The notations that other generators and programs read. Their sources are named in docs/guide/importing.md. */
export const pairedMarks: readonly PairedMarks[] = [
  {
    kind: 'doubled-backslashes',
    open: /(?<!\\)\\\\\(/g,
    close: /\\\\\)/g,
    most: inLine,
    write: (content, _, { following }) =>
      isParenthesisFormula({ tex: content, previous: '', following: following.slice(0, 1) })
        ? inlineFormula(unescaped(content), following)
        : undefined,
  },
  {
    kind: 'doubled-backslashes',
    open: /(?<!\\)\\\\\[/g,
    close: /\\\\\]/g,
    most: inBlock,
    // Nobody doubles the backslashes of a mere bracket, so that one letter is a formula here, too.
    write: (content, _, { following }) =>
      isParenthesisFormula({ tex: content, previous: '', following: following.slice(0, 1) })
        ? displayFormula(unescaped(content))
        : undefined,
  },
  {
    kind: 'math-scripts',
    open: /<script\s[^<>]{0,100}?math\/(?:la)?tex(;\s*mode=display)?["'\s][^<>]{0,100}>/gi,
    close: /<\/script\s*>/gi,
    most: inBlock,
    write: (content, [, mode], { following, isInHtml }) => {
      const tex = content.replace(/^\s*(?:%\s*)?<!\[CDATA\[|(?:%\s*)?\]\]>\s*$/g, '');
      if (isInHtml) return htmlFormula(tex, mode !== undefined);
      return mode === undefined ? inlineFormula(tex, following) : displayFormula(tex);
    },
  },
  {
    kind: 'latex-shortcodes',
    open: /\[latex\]/gi,
    close: /\[\/latex\]/gi,
    most: inBlock,
    write: (content, _, { following }) =>
      /\\begin\{/.test(content) ? displayFormula(content) : inlineFormula(content, following),
  },
  {
    kind: 'latex-shortcodes',
    open: /(?<![\\$\w])\$latex(?=\s)/g,
    close: /(?<!\\)\$/g,
    most: inLine,
    // WordPress takes a size and colours after the formula.
    write: (content, _, { following }) => inlineFormula(content.replace(/(?:&(?:s|fg|bg)=[\w-]+)+\s*$/, ''), following),
  },
  {
    kind: 'doxygen',
    open: /(?<!\\)\\f\$/g,
    close: /\\f\$/g,
    most: inLine,
    write: (content, _, { following }) => inlineFormula(content, following),
  },
  {
    kind: 'doxygen',
    open: /(?<!\\)\\f\(/g,
    close: /\\f\)/g,
    most: inLine,
    write: (content, _, { following }) => inlineFormula(content, following),
  },
  {
    kind: 'doxygen',
    open: /(?<!\\)\\f\[/g,
    close: /\\f\]/g,
    most: inBlock,
    write: (content) => displayFormula(content),
  },
  {
    kind: 'doxygen',
    open: /(?<!\\)\\f\{([a-z]{1,20}\*?)\}\{?/g,
    close: /\\f\}/g,
    most: inBlock,
    write: (content, [, name = '']) => `\\begin{${name}}${content}\\end{${name}}`,
  },
  {
    kind: 'triple-dollars',
    open: /(?<![\\$])\${3}(?!\$)/g,
    close: /(?<!\$)\${3}(?!\$)/g,
    most: inLine,
    write: (content, _, { following }) => (content.includes('$') ? undefined : inlineFormula(content, following)),
  },
  {
    kind: 'triple-dollars',
    open: /(?<![\\$])\${6}(?!\$)/g,
    close: /(?<!\$)\${6}(?!\$)/g,
    most: inBlock,
    write: (content) => (content.includes('$') ? undefined : displayFormula(content)),
  },
  {
    kind: 'tags',
    open: /\{%-?[ \t]*(?:math|mathjax|katex|latex)\b([^%{}\n]{0,100})%\}/g,
    close: /\{%-?[ \t]*end(?:math|mathjax|katex|latex)\b[^%{}\n]{0,100}%\}/g,
    most: inBlock,
    write: wrapped,
  },
  {
    kind: 'tags',
    open: /\{\{[<%][ \t]*(?:math|mathjax|katex)\b([^<>%{}\n]{0,100})[>%]\}\}/g,
    close: /\{\{[<%][ \t]*\/[ \t]*(?:math|mathjax|katex)[ \t]*[>%]\}\}/g,
    most: inBlock,
    write: wrapped,
  },
];

/** The formula between tags, which may have marks of its own. */
function wrapped(content: string, [, options = '']: RegExpExecArray, { following, isBlock }: Surroundings): string {
  if (/\$|\\\(|\\\[/.test(content)) return content;
  return isBlock || /display|block/i.test(options) ? displayFormula(content) : inlineFormula(content, following);
}

/**
 * TeX as MathJax got it from a page whose Markdown was escaped once more: `\\\\` for a new row, `\\{` and `\_`. A single `\{`, `\,` etc. is
 * what the author meant, and a `\\` before white space or a letter a new row.
 */
function unescaped(tex: string): string {
  return tex.replace(/\\\\\\\\|\\\\(?=[{}|,;:!#$%&])|\\(?=[_*<>])/g, (escapes) =>
    escapes.slice(Math.ceil(escapes.length / 2)),
  );
}
