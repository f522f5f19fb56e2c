/** Maximum number of characters of a text that is repeated elsewhere: a heading's in a reference to it, an author's name in a citation. */
const maxCharacters = 200;

/** Shortens a text that is repeated where something refers to it, so that repetition is bounded. */
export function shorten(text: string): string {
  return text.length <= maxCharacters ? text : `${[...text.slice(0, maxCharacters)].slice(0, -1).join('')}…`;
}
