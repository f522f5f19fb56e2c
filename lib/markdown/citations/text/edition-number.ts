const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The number of an edition written as `2`, `2nd`, `Second`, `2nd ed.` or `第2版`; undefined if it is not a number. */
export function editionNumber(edition: string): number | undefined {
  const text = edition.trim().replace(/\s*(?:ed\.?|edition)$/i, '');
  const index = words.indexOf(text.toLowerCase());
  if (index !== -1) return index + 1;
  const digits = /^第?\s*(\d{1,4})\s*(?:st|nd|rd|th|版)?$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
