import type { FormulaFault, TexRange } from './formula-fault';

/** Macros in force by name with their backslash; for non-strings, which TeX itself defined, only the name is used. */
export type MacroTable = Readonly<Record<string, unknown>>;

/** One failure of KaTeX, as the rules receive it. */
export interface FaultCase {
  tex: string;
  /** KaTeX's sentence without its position. */
  sentence: string;
  /** KaTeX's position if it is in this TeX, or else the use of the macro whose definition is at fault; undefined without either. */
  range: TexRange | undefined;
  /** The formula without surrounding space: the range of a fault without a position. */
  whole: TexRange;
  macros: MacroTable;
}

/** Describes the KaTeX sentences that match; undefined passes on to the next rule. */
export interface FaultRule {
  sentence: RegExp;
  describe: (fault: FaultCase, found: readonly string[]) => FormulaFault | undefined;
}
