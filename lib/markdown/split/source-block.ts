/**
 * A part of the source that can be read by itself: one or more top-level blocks of Markdown with the blank lines after them. `line` is
 * 1-based, `offset` in UTF-16 units from the start of the source.
 */
export interface SourceBlock {
  text: string;
  line: number;
  offset: number;
}
