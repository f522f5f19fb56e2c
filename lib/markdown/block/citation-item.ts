/** The kinds of place within a source that the styles have words for. */
export type LocatorKind =
  | 'page'
  | 'chapter'
  | 'section'
  | 'volume'
  | 'figure'
  | 'table'
  | 'equation'
  | 'theorem'
  | 'paragraph'
  | 'line'
  | 'note'
  | 'part';

/** A place within a source: `{ kind: 'page', value: '3-5' }`. */
export interface Locator {
  kind: LocatorKind;
  value: string;
}

/** One citation of a cluster. `start` and `end` are the offsets of the key, without `@` and braces, in the text that was parsed. */
export interface CitationItem {
  key: string;
  prefix: string;
  locator: Locator | null;
  suffix: string;
  suppressAuthor: boolean;
  start: number;
  end: number;
}
