import type { Language } from '@/lib/kernel/language';
import type { MathPackage } from '@/lib/kernel/math-packages';
import type { Problem } from './problems/problem';
import type { TheoremKind } from './text/theorem-kinds';

export type { Problem } from './problems/problem';

/** A heading of level 2 to 4 in document order. `html` contains emphasis, code and formulas, but neither links nor ids. */
export interface TocEntry {
  id: string;
  text: string;
  html: string;
  level: number;
}

/** What a label can name. `block` is a paragraph or another block without a number. */
export type LabelKind = 'heading' | 'equation' | 'figure' | 'table' | 'listing' | 'block' | TheoremKind;

/** A target of references. `id` is the name that authors write, `anchor` the id of the element in `html`. */
export interface Label {
  id: string;
  anchor: string;
  kind: LabelKind;
  /** Its text in lists: a heading's or caption's text, an equation's TeX, a theorem's title. */
  text: string;
  /** As readers see it, without a word: "3", "2a", a `\tag`'s text. Null if it has no number. */
  number: string | null;
  line: number;
}

/**
 * A use of a label: `\ref`, `\eqref`, a reference role or a link to a fragment. `article` is the slug before `#` for a label of another article,
 * null for one of this article.
 */
export interface Reference {
  target: string;
  article: string | null;
  line: number;
  column: number;
}

/** A label of another article, as readers of that article see it. */
export interface ExternalLabel {
  /** Address of the element: the article's address with the anchor as its fragment. */
  url: string;
  kind: LabelKind;
  number: string | null;
  text: string;
  /** Title of the article that contains it. */
  title: string;
}

/** An image with the address that the author wrote, before `resolveImage`. */
export interface ImageUse {
  url: string;
  alt: string;
  line: number;
  column: number;
}

/** A link in the output, with its visible text. */
export interface LinkUse {
  url: string;
  text: string;
  line: number;
  column: number;
}

/** Number of formulas in a document: all, those that KaTeX typeset, and those shown as faulty. */
export interface FormulaCount {
  found: number;
  typeset: number;
  faulty: number;
}

/** A formula in the article. `labels` are those of the formula or its rows. */
export interface FormulaUse {
  /** As typed, without its delimiters. */
  tex: string;
  display: boolean;
  line: number;
  column: number;
  /** As readers see it, without brackets: "3", a `\tag`'s text; for several rows "3, 4". Null if it has no number. */
  number: string | null;
  labels: string[];
  /** It cannot be typeset and is shown as its source. */
  faulty: boolean;
}

/** A piece of the output and the source it came from. Lines inside it (`data-source-line`) count from its start, from 0. */
export interface RenderedBlock {
  html: string;
  /** 1-based; null for what the engine appends. */
  line: number | null;
}

/** Everything that rendering derives from an article's source. */
export interface Rendering {
  /** Empty with the option `sourceLines`. */
  html: string;
  /** With the option `sourceLines`: the blocks of the HTML, in order. */
  blocks?: RenderedBlock[];
  toc: TocEntry[];
  excerptHtml: string;
  excerptText: string;
  /** All visible text with TeX in place of formulas, one block per line, for search. */
  text: string;
  labels: Label[];
  references: Reference[];
  images: ImageUse[];
  links: LinkUse[];
  problems: Problem[];
  frontMatter: Record<string, unknown>;
  title: string | null;
  wordCount: number;
  /** Number of Chinese, Japanese and Korean characters among the words. */
  characterCount: number;
  readingMinutes: number;
  formulas: FormulaCount;
  /** All formulas that are shown, in the order of the source. */
  formulaList: FormulaUse[];
}

/** Rendering options. */
export interface RenderOptions {
  /** Language of the words that the engine adds ("代码", "Footnotes"). */
  language: Language;
  /** The address and size in pixels of an image in the article; undefined keeps the address as it is. */
  resolveImage?: (address: string) => { url: string; width?: number; height?: number } | undefined;
  /** Title that the page shows itself: an equal first heading is left out of `html`, `toc` and the excerpt. */
  title?: string;
  /** Characters of visible text in the excerpt (default: see make-excerpt.ts); Infinity: the whole source, e.g. for a summary that is already an excerpt. */
  excerptLength?: number;
  /** TeX macros of the whole site, as `{ '\\R': '\\mathbb{R}' }`; the article's (`math.macros` in its front matter) take precedence. */
  macros?: Record<string, string>;
  /** Packages of LaTeX whose commands are on in the whole site; `math.packages` in an article's front matter adds to them. */
  packages?: MathPackage[];
  /** The site's bibliography for citations, as BibTeX or a CSL-JSON list; the article's takes precedence. */
  bibliography?: string;
  /** Whether names of emoji, `:smile:`, become characters, default true; `emoji: false` in the front matter takes precedence. */
  emoji?: boolean;
  /** Default: GB/T 7714 for Chinese, APA for English. */
  citationStyle?: 'gb-t-7714' | 'apa';
  /** Labels of other articles that this one may refer to, by `slug#label`. Any other is reported as unknown. */
  externalLabels?: Record<string, ExternalLabel>;
  /** Earlier ids of headings by their current id: an element with each stays in the heading, so that old addresses still work. */
  headingAliases?: Record<string, string[]>;
  /** Whether to return `blocks`, and to note the line that each element begins on as `data-source-line`, for an editor's preview. */
  sourceLines?: boolean;
}
