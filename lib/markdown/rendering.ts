/** A fault found in a source. Lines and columns are 1-based and count in the source as typed; the end is exclusive. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning';
  /** Plain English, complete without the code. */
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A heading of level 2 to 4 in document order. `html` holds emphasis, code and formulas, but neither links nor ids. */
export interface TocEntry {
  id: string;
  text: string;
  html: string;
  level: number;
}

/** Something that a reference can name. `id` is the name that authors write, `anchor` the id of the element in `html`. */
export interface Label {
  id: string;
  anchor: string;
  kind: 'heading' | 'equation' | 'figure' | 'table' | 'block';
  text: string;
  line: number;
}

/** A use of a label: `\ref`, `\eqref`, a reference role or a link to a fragment. */
export interface Reference {
  target: string;
  line: number;
  column: number;
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

/** Everything that is known of an article from its source alone. */
export interface Rendering {
  html: string;
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
}

/** How to render. */
export interface RenderOptions {
  /** Language of the words that the engine adds itself ("代码", "Footnotes"). */
  language: 'zh' | 'en';
  /** The address and size in pixels of an image that the article names; undefined leaves the address as it is. */
  resolveImage?: (address: string) => { url: string; width?: number; height?: number } | undefined;
  /** Where the page shows this title itself, an equal first heading is left out of `html`, `toc` and the excerpt. */
  title?: string;
  /** Characters of visible text in the excerpt, default 300; Infinity: the whole source, as of a summary that is an excerpt already. */
  excerptLength?: number;
  /** Whether blocks carry the 1-based line of the source that they began on as `data-source-line`, for an editor's preview. */
  sourceLines?: boolean;
}
