import { group, type KatexToken, textOf, token } from './katex-macros';

/** A cell of an array, without what separates it from the next: `&`, or the end of a row with its gap. */
interface Cell {
  tokens: KatexToken[];
  separator: KatexToken[];
  /** Its column, from 0. */
  column: number;
}

/** The body of an array with the cells of some columns as text, as `cases*` and `tabular` have them. */
export function withTextCells(
  body: readonly KatexToken[],
  isText: (cell: KatexToken[], column: number) => boolean,
): KatexToken[] {
  return splitCells(body).flatMap(({ tokens, separator, column }) => {
    const isShown = textOf(tokens) !== '';
    const content = isShown && isText(tokens, column) ? [token('\\text'), ...group(trimmed(tokens))] : tokens;
    return [...content, ...separator];
  });
}

/** Without the spaces at both ends, which TeX leaves out in a column. */
function trimmed(tokens: KatexToken[]): KatexToken[] {
  const first = tokens.findIndex(({ text }) => text !== ' ');
  return tokens.slice(first, tokens.findLastIndex(({ text }) => text !== ' ') + 1);
}

/**
 * Whether a cell reads as text though it is not marked as such: the second column of plain TeX's `\cases` is text, but authors who know `cases`
 * write mathematics there. It is text if it has words or dollars and nothing that only mathematics has.
 */
export function readsAsText(cell: KatexToken[]): boolean {
  const written = textOf(cell);
  if (written.includes('$')) return true;
  return /(?:^|[^\\A-Za-z])[A-Za-z]{2,}|\p{L}[ ]+\p{L}|\p{Script=Han}/u.test(written) && !/[\\^_=<>]/.test(written);
}

function splitCells(body: readonly KatexToken[]): Cell[] {
  const cells: Cell[] = [];
  let cell: Cell = { tokens: [], separator: [], column: 0 };
  let depth = 0;
  for (let index = 0; index < body.length; index += 1) {
    const own = body[index] as KatexToken;
    depth += depthChange(own.text);
    const isSeparator = depth === 0 && separators.has(own.text);
    if (!isSeparator) cell.tokens.push(own);
    else {
      cell.separator = own.text === '&' ? [own] : rowEnd(body, index);
      index += cell.separator.length - 1;
      cells.push(cell);
      cell = { tokens: [], separator: [], column: own.text === '&' ? cell.column + 1 : 0 };
    }
  }
  return [...cells, cell];
}

const separators = new Set(['&', '\\\\', '\\cr', '\\tabularnewline', '\\newline']);

function depthChange(text: string): number {
  if (text === '{' || text === '\\begin') return 1;
  return text === '}' || text === '\\end' ? -1 : 0;
}

const maxGapTokens = 20;

/** The end of a row with its star and its gap in brackets, and the lines that follow it. */
function rowEnd(body: readonly KatexToken[], from: number): KatexToken[] {
  let to = from + 1;
  if (body[to]?.text === '*') to += 1;
  if (body[to]?.text === '[') {
    const close = body.slice(to, to + maxGapTokens).findIndex(({ text }) => text === ']');
    if (close > 0) to += close + 1;
  }
  while (body[to]?.text === ' ' || body[to]?.text === '\\hline' || body[to]?.text === '\\hdashline') to += 1;
  return body.slice(from, to);
}
