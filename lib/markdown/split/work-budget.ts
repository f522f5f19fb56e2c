/**
 * What parsing the blocks of one article may cost. The parser's time grows with the square of the marks that could open or close
 * something in one paragraph, and by some microseconds with each mark of a block. The bounds are far above what people write: a
 * paragraph with 2,000 links or emphases, a table of 30,000 cells, an article of five times the length of the longest chapters.
 */
export class WorkBudget {
  #left = mostInArticle;

  /** Whether the block may be parsed; its work is then spent. The text is read once, line by line. */
  spend(text: string): boolean {
    const work = text.length > mostCharacters ? undefined : workOf(text);
    if (work === undefined || work > this.#left) return false;
    this.#left -= work;
    return true;
  }
}

const mostCharacters = 200_000;
const mostInParagraph = 15_000;
const mostInBlock = 60_000;
const mostInArticle = 700_000;

/** What each mark costs; the base of a block is its own tree. */
const weights: Record<string, number> = { '`': 3, '&': 2, $: 3, '|': 2, ':': 1, '\\': 1, '!': 1, '@': 3 };
const usual = 5;
const base = 120;
const htmlBlock = 400;
const footnote = 900;
const heading = 200;
/** Containers of directives within each other: the parser looks at every line once for each. */
const deepest = 30;
/** Runs of backticks of different lengths: the parser looks for the partner of each to the end. */
const mostTickLengths = 60;

/** Undefined when it is over the bounds of one block or paragraph. */
function workOf(text: string): number | undefined {
  let block = base + (/^<[A-Za-z/!]/m.test(text) ? htmlBlock : 0) + (text.startsWith('#') ? heading : 0);
  let paragraph = 0;
  let inTable = false;
  let depth = 0;
  if (new Set((text.match(/`+/g) ?? []).map((run) => run.length)).size > mostTickLengths) return undefined;
  for (const line of text.split('\n')) {
    const weight = weightOf(line);
    const isBlank = line.trim() === '';
    block += weight + 1;
    if (line.startsWith('[^')) block += footnote;
    if (line.startsWith(':::')) {
      depth += /^:{3,}[ \t]*\r?$/.test(line) ? -1 : 1;
      if (depth > deepest) return undefined;
    }
    if (isBlank) inTable = false;
    else if (line.includes('|') && delimiterRow.test(line)) inTable = true;
    if (inTable || isBlank || listItem.test(line)) paragraph = 0;
    paragraph += weight;
    if (paragraph > mostInParagraph || block > mostInBlock) return undefined;
  }
  return block;
}

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$/;
const listItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const marks = /[*_~^[\]<`&$|:@\\!]/g;

function weightOf(line: string): number {
  let weight = 0;
  let last = -2;
  marks.lastIndex = 0;
  for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
    // A run of one mark is one mark, but brackets each open something.
    const isRun = match.index === last + 1 && line[last] === match[0] && match[0] !== '[' && match[0] !== '<';
    if (!isRun) weight += weights[match[0]] ?? usual;
    last = match.index;
  }
  return weight;
}
