/** A stretch of text: `to` is exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Lines that are to stand out, counted from 1, both included. */
export interface LineRange extends Span {
  first: number;
  last: number;
}

/** What the info string of a fenced block says. Places count in the language, one space and the rest. */
export interface CodeInfo {
  /** In lower case, as written: an alias stays one. */
  language: string | null;
  title: string | null;
  id: string | null;
  classes: string[];
  /** All pairs, also those of no meaning here, as notebooks write them. */
  pairs: Map<string, string>;
  lineNumbers: boolean;
  /** The number of the first line. */
  startLine: number;
  highlighted: LineRange[];
  /** Where the id stands, for a label that is doubled. */
  idPlace: Span | null;
  /** What looks as if it meant something and does not. */
  unreadable: Span[];
}
