/**
 * Whether a block would take too long to parse: the parser's time grows with the square of the marks that could open or close
 * something in one paragraph, and by some microseconds with each mark of a block. The bounds are far above what people write: a
 * paragraph with 2,000 links or emphases, a table of 30,000 cells. It reads the text once, line by line.
 */
export function isTooComplex(text: string): boolean {
  if (text.length < mostInParagraph / heaviest) return false;
  if (text.length > mostCharacters) return true;
  let block = 0;
  let paragraph = 0;
  let inTable = false;
  for (const line of text.split('\n')) {
    const weight = weightOf(line);
    block += weight + 1;
    if (line.trim() === '') inTable = false;
    else if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$/.test(line) && line.includes('|')) inTable = true;
    if (inTable || line.trim() === '' || /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line)) paragraph = 0;
    paragraph += weight;
    if (paragraph > mostInParagraph || block > mostInBlock) return true;
  }
  return false;
}

const mostCharacters = 200_000;
const mostInParagraph = 10_000;
const mostInBlock = 60_000;
const heaviest = 5;
const marks = /[*_~^[\]<`&$|:@\\!]/g;
const weights: Record<string, number> = { '`': 3, '&': 2, '$': 3, '|': 2, ':': 1, '\\': 1, '!': 1, '@': 3 };

function weightOf(line: string): number {
  let weight = 0;
  let last = -2;
  marks.lastIndex = 0;
  for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
    // A run of one mark is one mark, but brackets each open something.
    const isRun = match.index === last + 1 && line[last] === match[0] && match[0] !== '[' && match[0] !== '<';
    if (!isRun) weight += weights[match[0]] ?? heaviest;
    last = match.index;
  }
  return weight;
}
