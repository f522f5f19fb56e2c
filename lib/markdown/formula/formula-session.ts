import { articleBounds } from './formula-bounds';

/** A macro as KaTeX stores it: TeX text, or the tokens of a definition in a formula. */
export type Macro = string | { tokens: { text: string }[]; numArgs: number };

/**
 * State shared by the formulas of one rendering: macros last from one formula to the next, and never longer than the article.
 */
export interface FormulaSession {
  macros: Record<string, Macro>;
  /** Tokens that macros may still produce, parts that formulas may still have, and characters of HTML that they may still produce. */
  tokens: number;
  nodes: number;
  htmlCharacters: number;
  /** Formulas that may still be typeset, and their total cost (see `typesetFormula`). */
  formulas: number;
  costCharacters: number;
}

/** A new session with the macros of the site and the article. */
export function startFormulaSession(macros: Readonly<Record<string, string>>): FormulaSession {
  return {
    macros: { ...macros },
    ...articleBounds,
  };
}
