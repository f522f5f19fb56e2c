import { voidElements } from '../text/void-elements';
import { type LineWork, type OpenBefore, workOfLine } from './line-work';
import { parseFence } from './parse-fence';

/**
 * The permitted work of parsing the blocks of one article, in units of about two microseconds. The parser's time grows with the square of the
 * marks in one paragraph that could open or close something, and by some microseconds for each mark of a block. The bounds are far above real
 * documents: a paragraph with 1,500 links or emphases, a table of 10,000 cells, an article ten times as long as the longest chapters.
 */
export class WorkBudget {
  #left = maxArticleWork;

  /** Whether the block may be parsed; if so, its work is deducted. The text is read once, line by line. */
  spend(text: string): boolean {
    const work = text.length > maxCharacters ? undefined : workOf(text);
    if (work === undefined || work > this.#left) return false;
    this.#left -= work;
    return true;
  }
}

const maxCharacters = 200_000;
const maxParagraphWork = 15_000;
const maxBlockWork = 350_000;
const maxArticleWork = 520_000;

/** The base cost of a block: its own tree. */
const blockBaseWork = 90;
/** Maximum number of nested directive containers: the parser reads every line once for each. */
const maxDirectiveDepth = 30;
/** Maximum number of different lengths of backtick runs: the parser searches for the partner of each to the end. */
const maxBacktickLengths = 60;
/** From this weight a paragraph's work counts twice, from twice the weight three times: marks search for partners among all others. */
const quadraticWorkUnit = 3_000;

/** Undefined if it exceeds the bounds of one block or paragraph. */
function workOf(text: string): number | undefined {
  // It is not parsed, so a program may contain any number of marks.
  if (parseFence(text) !== undefined) return blockBaseWork;
  if (new Set((text.match(/`+/g) ?? []).map((run) => run.length)).size > maxBacktickLengths) return undefined;
  let block = blockBaseWork + htmlWork(text);
  let paragraph = 0;
  // Nothing in a formula begins another construct.
  const isFormula = formulaOnly.test(text);
  const before: OpenBefore = { columns: 0, depth: 0, wasBlank: false, isContained: false };
  for (const line of text.split('\n')) {
    const lineWork: LineWork = workOfLine(line, before);
    if (lineWork.endsParagraph) {
      block += paragraph ** 2 / quadraticWorkUnit;
      paragraph = 0;
    }
    if (!isFormula) paragraph += lineWork.paragraph;
    block += lineWork.block;
    if (before.depth > maxDirectiveDepth || paragraph > maxParagraphWork || block > maxBlockWork) return undefined;
  }
  block += paragraph ** 2 / quadraticWorkUnit;
  return block > maxBlockWork ? undefined : block;
}

const formulaOnly = /^\$\$[^$]*\$\$\s*$/;

const htmlBlockWork = 400;

/** The cost of the HTML in a block. Each new element depends on the open ones; those of text are reopened in each block (HTML 13.2.4.3). */
function htmlWork(text: string): number {
  if (!/^<[A-Za-z/!]/m.test(text)) return 0;
  let open = 0;
  let work = 0;
  for (const [, closing, name = ''] of text.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})|\n[ \t]*\n/g)) {
    if (closing === '/') open = Math.max(0, open - 1);
    else if (name === '') work += open;
    else {
      if (!voidElements.has(name.toLowerCase())) open += 1;
      work += open;
    }
  }
  return htmlBlockWork + work / 2;
}
