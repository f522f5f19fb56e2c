import type { ExpansionBudget } from './limit-expansion';

/**
 * What the formulas of one rendering share: macros made with `\gdef` live from one formula to the next, and never
 * longer than the article. `history` is the TeX that made them; it is part of a formula's cache key.
 */
export interface FormulaSession {
  macros: Record<string, string>;
  history: string;
  budget: ExpansionBudget;
  /** Characters of TeX that may still be typeset. */
  characters: number;
}

/** A fresh session. Its bounds keep the worst document to some seconds; the largest real chapters use a fiftieth. */
export function startFormulaSession(): FormulaSession {
  return { macros: {}, history: '', budget: { tokens: 200_000 }, characters: 400_000 };
}
