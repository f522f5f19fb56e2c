import { packageFault, type Token } from '../package-macro';
import type { Argument } from '../read-arguments';

/** A column of an array: its alignment or a rule for KaTeX, and what is added to each of its cells. */
export interface Column {
  /** l, c, r; | and : are rules and have no cells. */
  letter: string;
  /** The letter as the author wrote it. */
  token?: Token;
  /** Set before and after the content of each cell (`>{..}`, `<{..}`). */
  before: Token[];
  after: Token[];
  /** The content of all cells: it has none of its own (`@{..}`, `!{..}`). */
  filling?: Token[];
  /** Cells are text (`p{..}`). */
  isText: boolean;
  /** Whether the usual space is left out before and after the column (`@{..}`). */
  isClose: [before: boolean, after: boolean];
}

const maxColumns = 200;

/**
 * Reads the columns of an array: l, c, r, rules `|` and `:`, paragraphs `p{..}`, `m{..}`, `b{..}`, `w{c}{..}`, repetitions `*{3}{c}`, and
 * material `@{..}`, `!{..}`, `>{..}`, `<{..}` (LaTeX 2e and the package array). Widths are not kept. Throws for repetitions without a number
 * and too many columns; other letters are left to KaTeX.
 */
export function readColumns(spec: Argument): Column[] {
  const columns: Column[] = [];
  let before: Token[] = [];
  let isClose = false;
  const add = (letter: string, more: Partial<Column> = {}): void => {
    columns.push({ letter, before, after: [], isText: false, isClose: [isClose, false], ...more });
    before = [];
    isClose = false;
    const [first] = spec;
    if (columns.length > maxColumns && first !== undefined) throw tooMany(first);
  };
  const waiting = [...spec].reverse();
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    const { text } = token;
    if (text === ' ') continue;
    if (text === '*') repeat(waiting, token);
    else if (text === '>') before = [...before, ...takeFrom(waiting)];
    else if (text === '<') columns.findLast(hasCells)?.after.push(...takeFrom(waiting));
    else if (text === '@' || text === '!') {
      const filling = takeFrom(waiting);
      const last = columns.at(-1);
      if (text === '@' && last !== undefined) last.isClose[1] = true;
      if (filling.length > 0) add('c', { filling, isClose: [true, true] });
      isClose = text === '@' || filling.length > 0 ? text === '@' : isClose;
    } else if (/^[pmb]$/.test(text)) {
      takeFrom(waiting);
      add('l', { isText: true });
    } else if (text === 'w' || text === 'W') {
      const letter = takeFrom(waiting)[0]?.text ?? 'c';
      takeFrom(waiting);
      add(letter);
    } else add(text, { token });
  }
  return columns;
}

/** Whether a column takes cells from the rows. */
export function hasCells({ letter, filling }: Column): boolean {
  return filling === undefined && letter !== '|' && letter !== ':';
}

/** The next group or token of a reversed list. */
function takeFrom(waiting: Token[]): Token[] {
  let token = waiting.pop();
  while (token?.text === ' ') token = waiting.pop();
  if (token?.text !== '{') return token === undefined ? [] : [token];
  const tokens: Token[] = [];
  for (let depth = 1, next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.text === '{') depth += 1;
    else if (next.text === '}') depth -= 1;
    if (depth === 0) break;
    tokens.push(next);
  }
  return tokens;
}

function repeat(waiting: Token[], star: Token): void {
  const count = Number(
    takeFrom(waiting)
      .map(({ text }) => text)
      .join(''),
  );
  const inner = takeFrom(waiting).reverse();
  if (!Number.isInteger(count) || count < 0 || inner.length * count > 10 * maxColumns) {
    const en = '* in the columns of an array needs a number and columns, such as *{3}{c}.';
    throw packageFault({ en, zh: '列格式里的 * 后面是次数和列，例如 *{3}{c}，' }, star);
  }
  if (waiting.length > 20 * maxColumns) throw tooMany(star);
  for (let index = 0; index < count; index += 1) waiting.push(...inner);
}

function tooMany(token: Token): Error {
  const en = `An array can have at most ${maxColumns} columns.`;
  return packageFault({ en, zh: `数组最多 ${maxColumns} 列，` }, token);
}
