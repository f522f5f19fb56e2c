import type { ExpansionBudget } from './limit-expansion';

/**
 * What the formulas of one rendering share: macros made with `\gdef` live from one formula to the next, and never
 * longer than the article. `history` is the TeX that made them; it is part of a formula's cache key.
 */
export interface FormulaSession {
  macros: Record<string, string>;
  history: string;
  budget: ExpansionBudget;
  /** Formulas that may still be typeset, and what they may cost together (see `typesetFormula`). */
  formulas: number;
  cost: number;
}

/** A fresh session. Its bounds keep the worst document to some seconds; the largest real chapters use a twentieth. */
export function startFormulaSession(): FormulaSession {
  return { macros: {}, history: '', budget: { tokens: 200_000 }, formulas: 5_000, cost: 250_000 };
}
