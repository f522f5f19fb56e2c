/** A macro as KaTeX holds it: TeX text, or the tokens of a definition that stood in a formula. */
export type Macro = string | { tokens: { text: string }[]; numArgs: number };

/**
 * What the formulas of one rendering share: macros live from one formula to the next, and never longer than the article.
 */
export interface FormulaSession {
  macros: Record<string, Macro>;
  /** Tokens that macros may still produce, parts that formulas may still have, and characters of HTML that they may still give. */
  tokens: number;
  nodes: number;
  output: number;
  /** Formulas that may still be typeset, and what they may cost together (see `typesetFormula`). */
  formulas: number;
  cost: number;
}

/** Most formulas of an article that are typeset. */
export const maximumFormulas = 5_000;

/**
 * A fresh session, with the macros of the site and the article. Its bounds keep the worst document below a second and its page to a size
 * that is sent without delaying others; the largest real chapters use a tenth.
 */
export function startFormulaSession(macros: Readonly<Record<string, string>>): FormulaSession {
  return {
    macros: { ...macros },
    tokens: 200_000,
    nodes: 40_000,
    output: 4_000_000,
    formulas: maximumFormulas,
    cost: 250_000,
  };
}
