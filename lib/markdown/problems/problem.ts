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

/** What mends a problem: its own range of the source, replaced by `replacement`. An empty range inserts. */
export interface Fix extends Place {
  /** What it does, as a button would say it. */
  title: Words;
  replacement: string;
}

/** A fault found in a source. `message` is complete without the code. Other rooms may have codes of their own. */
export interface Problem<Code extends string = string> extends Place {
  code: Code;
  severity: Severity;
  message: Words;
  fix?: Fix;
}
