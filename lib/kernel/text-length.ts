// The contract accepts what the engine reads; the limits are defined here because neither room may import from the other.

/** Maximum number of characters of an article's Markdown. */
export const maxMarkdownCharacters = 500_000;

/** Maximum number of characters of a bibliography. */
export const maxBibliographyCharacters = 1_000_000;

/** The characters of `text` as JSON Schema counts them: Unicode code points; half of a surrogate pair alone counts as one. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    if (isLowSurrogate(text.charCodeAt(index)) && isHighSurrogate(text.charCodeAt(index - 1))) count -= 1;
  }
  return count;
}

/** Whether `text` has more than `max` characters. Counts them only if the number of UTF-16 units does not decide it. */
export function isLongerThan(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || characterCount(text) > max);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
