import type { Language } from '@/lib/kernel/language';
import type { Problem } from './problems/problem';

export type { Problem } from './problems/problem';

/** A heading of level 2 to 4 in document order. `html` holds emphasis, code and formulas, but neither links nor ids. */
export interface TocEntry {
  id: string;
  text: string;
  html: string;
  level: number;
}

/** What a label can name. `block` is a paragraph or another block without a number of its own. */
export type LabelKind = 'heading' | 'equation' | 'figure' | 'table' | 'listing' | 'block' | TheoremKind;

/** The theorem-like blocks. `proof` is never numbered. */
export type TheoremKind =
  | 'theorem'
  | 'lemma'
  | 'corollary'
  | 'proposition'
  | 'definition'
  | 'axiom'
  | 'assumption'
  | 'conjecture'
  | 'property'
  | 'example'
  | 'exercise'
  | 'algorithm'
  | 'remark'
  | 'proof';

/** Something that a reference can name. `id` is the name that authors write, `anchor` the id of the element in `html`. */
export interface Label {
  id: string;
  anchor: string;
  kind: LabelKind;
  /** What is shown of it in lists: a heading's or caption's text, an equation's TeX, a theorem's title. */
  text: string;
  /** As readers see it, without a word: "3", "2a", a `\tag`'s text. Null for what has no number. */
  number: string | null;
  line: number;
}

/**
 * A use of a label: `\ref`, `\eqref`, a reference role or a link to a fragment. `article` is the slug before `#` for a label of
 * another article, null for one of this article.
 */
export interface Reference {
  target: string;
  article: string | null;
  line: number;
  column: number;
}

/** A label of another article, as that article's readers see it. */
export interface ExternalLabel {
  /** Address of the element: the article's address with the anchor as its fragment. */
  url: string;
  kind: LabelKind;
  number: string | null;
  text: string;
  /** Title of the article that holds it. */
  title: string;
}

/** An image as the author addressed it, before `resolveImage`. */
export interface ImageUse {
  url: string;
  alt: string;
  line: number;
  column: number;
}

/** A link as it stands in the output, with its visible text. */
export interface LinkUse {
  url: string;
  text: string;
  line: number;
  column: number;
}

/** Formulas in a document: all that stand there, those that KaTeX typeset, and those that are shown marked as faulty. */
export interface FormulaCount {
  found: number;
  typeset: number;
  faulty: number;
}

/** A formula as it stands in the article. `labels` name it or rows of it. */
export interface FormulaUse {
  /** As typed, without its marks. */
  tex: string;
  display: boolean;
  line: number;
  column: number;
  /** As readers see it, without brackets: "3", a `\tag`'s text; of several rows "3, 4". Null for what has none. */
  number: string | null;
  labels: string[];
  /** It cannot be typeset and is shown as its source. */
  faulty: boolean;
}

/** A stretch of the output that came from one stretch of the source. Lines inside it (`data-source-line`) count from its own, from 0. */
export interface RenderedBlock {
  html: string;
  /** 1-based; null for what the engine adds at the end. */
  line: number | null;
}

/** Everything that is known of an article from its source alone. */
export interface Rendering {
  /** Empty with the option `sourceLines`. */
  html: string;
  /** With the option `sourceLines`: the blocks that the HTML is made of, in its order. */
  blocks?: RenderedBlock[];
  toc: TocEntry[];
  excerptHtml: string;
  excerptText: string;
  /** All visible text with TeX in place of formulas, one block a line: what search reads. */
  text: string;
  labels: Label[];
  references: Reference[];
  images: ImageUse[];
  links: LinkUse[];
  problems: Problem[];
  frontMatter: Record<string, unknown>;
  title: string | null;
  wordCount: number;
  /** Chinese, Japanese and Korean characters among the words. */
  characterCount: number;
  readingMinutes: number;
  formulas: FormulaCount;
  /** All formulas that are shown, in the order of the source. */
  formulaList: FormulaUse[];
}

/** How to render. */
export interface RenderOptions {
  /** Language of the words that the engine adds itself ("代码", "Footnotes"). */
  language: Language;
  /** The address and size in pixels of an image that the article names; undefined leaves the address as it is. */
  resolveImage?: (address: string) => { url: string; width?: number; height?: number } | undefined;
  /** Where the page shows this title itself, an equal first heading is left out of `html`, `toc` and the excerpt. */
  title?: string;
  /** Characters of visible text in the excerpt, default 300; Infinity: the whole source, as of a summary that is an excerpt already. */
  excerptLength?: number;
  /** TeX macros of the whole site, as `{ '\\R': '\\mathbb{R}' }`; the article's own (`math.macros` in its front matter) come before them. */
  macros?: Record<string, string>;
  /** The site's library of sources for citations, as BibTeX or as a CSL-JSON list; the article's own comes before it. */
  bibliography?: string;
  /** Default: GB/T 7714 for Chinese, APA for English. */
  citationStyle?: 'gb-t-7714' | 'apa';
  /** Labels of other articles that this one may refer to, by `slug#label`. What is not here is reported as unknown. */
  externalLabels?: Record<string, ExternalLabel>;
  /** Earlier ids of headings by their present id: an element with each stays in the heading, so that old addresses lead there. */
  headingAliases?: Record<string, string[]>;
  /** Whether to give `blocks`, and to note the line that each element began on as `data-source-line`, for an editor's preview. */
  sourceLines?: boolean;
}
