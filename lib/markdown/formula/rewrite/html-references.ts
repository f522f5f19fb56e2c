/** A reference of HTML to a character, in a formula that was copied from a page or an export. */
export interface HtmlReference {
  from: number;
  to: number;
  written: string;
  character: string;
}

const characters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#60': '<',
  '#62': '>',
  '#38': '&',
};

const reference = /\\.|&(lt|gt|amp|nbsp|quot|#39|#x27|#60|#62|#38);/g;

/** The references of HTML in TeX. In TeX they would be a column that shows "lt;", which nobody means. */
export function htmlReferences(tex: string): HtmlReference[] {
  if (!tex.includes('&')) return [];
  return [...tex.matchAll(reference)].flatMap(({ 0: written, 1: name, index }) => {
    const character = name === undefined ? undefined : characters[name];
    return character === undefined ? [] : [{ from: index, to: index + written.length, written, character }];
  });
}
