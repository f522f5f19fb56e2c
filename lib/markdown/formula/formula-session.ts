import type { MathPackage } from '@/lib/kernel/math-packages';
import { articleBounds } from './formula-bounds';
import type { StoredMacro } from './latex/katex-macros';
import type { PackageMacro } from './packages/package-macro';

/**
 * A macro as KaTeX stores it: TeX text, the tokens of a definition in a formula, a command of KaTeX under another name (`\let`), or a function
 * of a package.
 */
export type Macro = StoredMacro | PackageMacro;

/**
 * State shared by the formulas of one rendering: macros last from one formula to the next, and never longer than the article.
 */
export interface FormulaSession {
  macros: Record<string, Macro>;
  /** Packages whose commands are on. */
  packages: readonly MathPackage[];
  /** Tokens that macros may still produce, parts that formulas may still have, and characters of HTML that they may still produce. */
  tokens: number;
  nodes: number;
  htmlCharacters: number;
  /** Formulas that may still be typeset, and their total cost (see `typesetFormula`). */
  formulas: number;
  costCharacters: number;
}

/** A new session with the macros of the site and the article. */
export function startFormulaSession(
  macros: Readonly<Record<string, string>>,
  packages: readonly MathPackage[] = [],
): FormulaSession {
  return {
    macros: { ...macros },
    packages,
    ...articleBounds,
  };
}
