/** What a hole is filled with. */
export interface FilledHole {
  html: string;
  /** As plain text: what search reads. */
  text: string;
  /** As a part of a teaser; null where it has no place in one. */
  teaser: { html: string; text: string; size: number } | null;
  /** Whether the text counts as words: formulas and code do not. */
  counts: boolean;
}

/** Nothing to see. */
export const emptyHole: FilledHole = { html: '', text: '', teaser: null, counts: false };

/** The value of an attribute: it shows nothing. */
export function attributeValue(html: string): FilledHole {
  return { html, text: '', teaser: null, counts: false };
}
