/** A range of text: `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Highlighted lines, counted from 1, both ends included. */
export interface LineRange extends Span {
  first: number;
  last: number;
}

/** The parsed info string of a fenced block. Offsets count in the language, one space and the rest. */
export interface CodeInfo {
  /** In lower case, as written: aliases are not resolved. */
  language: string | null;
  title: string | null;
  id: string | null;
  classes: string[];
  /** All pairs, including those without a meaning here, as in notebooks. */
  pairs: Map<string, string>;
  lineNumbers: boolean;
  /** The number of the first line. */
  startLine: number;
  highlighted: LineRange[];
  /** Where the id is, to report a duplicate label. */
  idPlace: Span | null;
  /** Parts that look like a known form but cannot be read. */
  unreadable: Span[];
}
