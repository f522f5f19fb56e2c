import type { FormulaFault, TexRange } from './formula-fault';

/** Macros in force by name with their backslash; what is not a string was defined by TeX itself and is known by name alone. */
export type MacroTable = Readonly<Record<string, unknown>>;

/** One failure of KaTeX, as the rules look at it. */
export interface FaultCase {
  tex: string;
  /** KaTeX's sentence without its position. */
  sentence: string;
  /** KaTeX's place where it lies in this TeX, else the use of the macro whose definition is meant; undefined without either. */
  range: TexRange | undefined;
  /** The formula without the space around it: the place of what cannot be placed. */
  whole: TexRange;
  macros: MacroTable;
}

/** What to make of the sentences of KaTeX that match; undefined passes on to the next rule. */
export interface FaultRule {
  sentence: RegExp;
  describe: (fault: FaultCase, found: readonly string[]) => FormulaFault | undefined;
}
