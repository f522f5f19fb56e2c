/** The content of a filled hole. */
export interface FilledHole {
  html: string;
  /** Plain text, for search. */
  text: string;
  /** Its form in a teaser; null if it is left out of teasers. */
  teaser: { html: string; text: string; size: number } | null;
  /** Whether the text counts as words: formulas and code do not. */
  counts: boolean;
}

/** Shows nothing. */
export const emptyHole: FilledHole = { html: '', text: '', teaser: null, counts: false };

/** The value of an attribute, which is not visible. */
export function attributeValue(html: string): FilledHole {
  return { html, text: '', teaser: null, counts: false };
}
