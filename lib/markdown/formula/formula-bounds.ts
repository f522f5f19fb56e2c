/** Limits of one formula, so that none uses up what later ones need. */
export const formulaBounds = {
  sourceCharacters: 20_000,
  /** The cost in characters of plain TeX (see `costOf` in typeset-formula.ts). */
  costCharacters: 100_000,
  /** Levels of braces and brackets. */
  nestingLevels: 200,
  /** Tokens that its macros may produce. */
  tokens: 20_000,
  /** Parts of the parsed formula: an array of 40 by 40 has 6,500. */
  nodes: 8_000,
  htmlCharacters: 500_000,
} as const;

/**
 * Limits of all formulas of an article together, except those written as HTML (see rehype-html-formulas.ts). They keep the worst document below a second and its page small enough to send without
 * delaying others; the largest real chapters use a tenth.
 */
export const articleBounds = {
  formulas: 5_000,
  costCharacters: 250_000,
  tokens: 200_000,
  nodes: 40_000,
  htmlCharacters: 4_000_000,
} as const;
