import type { StoredMacro } from './latex/katex-macros';

/** A macro as KaTeX stores it: TeX text, the tokens of a definition in a formula, or a command of KaTeX under another name (`\\let`). */
export type Macro = StoredMacro;

/**
 * State shared by the formulas of one rendering: macros last from one formula to the next, and never longer than the article.
 */
export interface FormulaSession {
  macros: Record<string, Macro>;
  /** Tokens that macros may still produce, parts that formulas may still have, and characters of HTML that they may still produce. */
  tokens: number;
  nodes: number;
  output: number;
  /** Formulas that may still be typeset, and their total cost (see `typesetFormula`). */
  formulas: number;
  cost: number;
}

/** Maximum number of formulas that are typeset in an article. */
export const maxFormulas = 5_000;

/**
 * A new session with the macros of the site and the article. Its bounds keep the worst document below a second and its page small enough
 * to send without delaying others; the largest real chapters use a tenth.
 */
export function startFormulaSession(macros: Readonly<Record<string, string>>): FormulaSession {
  return {
    macros: { ...macros },
    tokens: 200_000,
    nodes: 40_000,
    output: 4_000_000,
    formulas: maxFormulas,
    cost: 250_000,
  };
}
