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
const mostInBlock = 90_000;
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

/** A list's item, and what follows a blank line within a block: each becomes elements of its own. */
const item = 12;
/** A paragraph's work counts twice from this weight on, three times from twice of it: marks look for their partners among all others. */
const quadratic = 3_000;

/** Undefined when it is over the bounds of one block or paragraph. */
function workOf(text: string): number | undefined {
  let block =
    base + (/^<[A-Za-z/!]/m.test(text) ? htmlBlock + htmlWork(text) : 0) + (text.startsWith('#') ? heading : 0);
  let paragraph = 0;
  let columns = 0;
  let depth = 0;
  let wasBlank = false;
  if (new Set((text.match(/`+/g) ?? []).map((run) => run.length)).size > mostTickLengths) return undefined;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    const isItem = listItem.test(line);
    if (line.startsWith('[^')) block += footnote;
    if (line.startsWith(':::')) {
      depth += /^:{3,}[ \t]*\r?$/.test(line) ? -1 : 1;
      if (depth > deepest) return undefined;
    }
    if (isBlank) columns = 0;
    else if (line.includes('|') && delimiterRow.test(line)) columns = line.split('|').length;
    if (columns > 0 || isBlank || isItem) {
      block += paragraph ** 2 / quadratic;
      paragraph = 0;
    }
    // A row that is too short is filled up with cells.
    const weight = Math.max(weightOf(line), 2 * columns);
    paragraph += weight;
    block += (weight + 1) * Math.max(1, depth) + containerWork(line) + (isItem || (wasBlank && !isBlank) ? item : 0);
    if (paragraph > mostInParagraph || block > mostInBlock) return undefined;
    wasBlank = isBlank;
  }
  block += paragraph ** 2 / quadratic;
  return block > mostInBlock ? undefined : block;
}

/** Every line asks each container that it may stand in, and containers within each other are read once for each. */
function containerWork(line: string): number {
  const marks = containers.exec(line)?.[0] ?? '';
  if (marks === '') return 0;
  const levels = marks.replace(/[ \t\d]+/g, '').length + (/^[ \t]*/.exec(marks)?.[0].length ?? 0) / 2;
  return levels < 4 ? 0 : levels ** 2 / 16;
}

/** Elements that are open take part in each one that begins, and those of text are opened anew in each block (HTML 13.2.4.3). */
function htmlWork(text: string): number {
  let open = 0;
  let work = 0;
  for (const [, closing, name = ''] of text.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})|\n[ \t]*\n/g)) {
    if (closing === '/') open = Math.max(0, open - 1);
    else if (name === '') work += open;
    else {
      if (!isVoid.test(name)) open += 1;
      work += open;
    }
  }
  return work / 2;
}

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$/;
const containers = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
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
