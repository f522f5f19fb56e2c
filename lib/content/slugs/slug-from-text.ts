/**
 * Lower-case letters and digits of `text`, with every run of other characters as one hyphen: `Café & Bar` -> `cafe-bar`. Letters of
 * scripts without case (Chinese) are kept. Matches the contract's slug, or is empty if nothing is left.
 */
export function slugFromText(text: string): string {
  return withoutLatinMarks(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['’\p{M}\p{Lm}]/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The longest beginning of `slug` with at most `length` UTF-16 units that ends between words; a single longer word is cut. */
export function shortenSlug(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const beginning = slug.slice(0, length + 1);
  const cut = beginning.lastIndexOf('-');
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** Removes accents of Latin, Greek and Cyrillic letters (U+0300 to U+036F), but not the marks of other scripts. */
function withoutLatinMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC');
}
