/** Most characters of a text that the article repeats elsewhere: a heading's in a reference to it, an author's name in a citation. */
const maxCharacters = 200;

/** A text that is shown again where something refers to it: its beginning, when it is a long one. Whatever is repeated has a bound. */
export function shorten(text: string): string {
  return text.length <= maxCharacters ? text : `${[...text.slice(0, maxCharacters)].slice(0, -1).join('')}…`;
}
