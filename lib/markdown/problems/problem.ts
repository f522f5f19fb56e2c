/** One text in both languages of the product. */
export interface Words {
  en: string;
  zh: string;
}

export type Severity = 'error' | 'warning';

/** A range of the source as typed: 1-based lines, 1-based columns in UTF-16 units, the end exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The fix for a problem: a range of the source to be replaced by `replacement`. An empty range inserts. */
export interface Fix extends Place {
  /** What it does, worded as a button label. */
  title: Words;
  replacement: string;
}

/** A problem found in a source. `message` is complete without the code. Other folders may have their own codes. */
export interface Problem<Code extends string = string> extends Place {
  code: Code;
  severity: Severity;
  message: Words;
  fix?: Fix;
  /** For an unknown command with a usual meaning: the macro to define, by name with its backslash, and its TeX. */
  macro?: { name: string; tex: string };
}
