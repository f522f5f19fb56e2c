/** How the files of an import write formulas that Markdown does not know. */
export interface Dialect {
  /** `$$x$$` within a line of text is a formula of that line, as in kramdown; undefined: each file shows it. */
  inlineDoubleDollar: boolean | undefined;
  /** The folder is an Obsidian vault, whose comments are private. */
  isVault: boolean;
}

/** What an import rewrites. */
export const conversionKinds = [
  'doubled-backslashes',
  'inline-double-dollars',
  'math-scripts',
  'latex-shortcodes',
  'doxygen',
  'triple-dollars',
  'tags',
  'comments',
] as const;

export type ConversionKind = (typeof conversionKinds)[number];

/** Number of conversions of each kind; those without any are missing. */
export type ConversionCounts = Partial<Record<ConversionKind, number>>;

/** A replacement in a text, in characters. */
export interface Edit {
  kind: ConversionKind;
  from: number;
  to: number;
  text: string;
  /** It belongs to another edit, which is counted. */
  isUncounted?: true;
}
