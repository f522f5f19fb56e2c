import { compose, lexTex } from '../compose';
import {
  type Expansion,
  type MacroContext,
  type PackageMacro,
  type PackageMacros,
  packageFault,
  type Token,
} from '../package-macro';
import {
  type Argument,
  bracketPairs,
  takeArgument,
  takeDelimited,
  takeOptional,
  takeStars,
  textOf,
} from '../read-arguments';

/** `\mqty{a & b \\ c & d}`, or in brackets that are shown: `(..)`, `*(..)`, `[..]`, `|..|` (physics 1.3, 2.7). */
function matrix(environment: string): PackageMacro {
  return (context) => {
    const isRounded = takeStars(context) > 0;
    for (const [opening, closing] of bracketPairs) {
      const inner = takeDelimited(context, opening, closing);
      if (inner === undefined) continue;
      return matrixWithin(
        context,
        environment,
        isRounded ? '\\lgroup' : opening,
        isRounded ? '\\rgroup' : closing,
        inner,
      );
    }
    return compose(context, `{${body(environment)}}`, takeArgument(context));
  };
}

function body(environment: string): string {
  return `\\begin{${environment}}#1\\end{${environment}}`;
}

function matrixWithin(
  context: MacroContext,
  environment: string,
  opening: string,
  closing: string,
  inner: Argument,
): Expansion {
  return compose(context, `{\\left${opening}${body(environment)}\\right${closing}}`, inner);
}

function within(environment: string, opening: string, closing: string): PackageMacro {
  return (context) => matrixWithin(context, environment, opening, closing, takeArgument(context));
}

const maxSize = 40;

/** Throws for a size that is not a number from 1 to `maxSize`. */
function sizeOf(context: MacroContext, argument: Argument): number {
  const size = Number(textOf(argument).trim());
  if (Number.isInteger(size) && size >= 1 && size <= maxSize) return size;
  const en = `The size of a matrix must be a number from 1 to ${maxSize}.`;
  throw packageFault({ en, zh: `矩阵的大小必须是 1 到 ${maxSize} 的整数，` }, argument[0] ?? context.future());
}

function fromCells(context: MacroContext, rows: Token[][][]): Expansion {
  const [and = { text: '&' }, end = { text: '\\\\' }] = lexTex(context, '&\\\\');
  const tokens: Token[] = [];
  rows.forEach((cells, row) => {
    if (row > 0) tokens.push(end);
    cells.forEach((cell, column) => {
      if (column > 0) tokens.push(and);
      for (const token of cell) tokens.push(token);
    });
  });
  return { tokens: tokens.reverse(), numArgs: 0 };
}

function square<Cell>(rows: number, columns: number, cellAt: (row: number, column: number) => Cell): Cell[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cellAt(row, column)));
}

const identity: PackageMacro = (context) => {
  const size = sizeOf(context, takeArgument(context));
  const [one = [], zero = []] = ['1', '0'].map((digit) => lexTex(context, digit));
  return fromCells(
    context,
    square(size, size, (row, column) => (row === column ? one : zero)),
  );
};

/** `\xmat{x}{n}{m}`: all cells alike; with a star each with its indices, of which a matrix of one row or column has one. */
const repeated: PackageMacro = (context) => {
  const isIndexed = takeStars(context) > 0;
  const cell = takeArgument(context);
  const rows = sizeOf(context, takeArgument(context));
  const columns = sizeOf(context, takeArgument(context));
  const indices = (row: number, column: number) => {
    if (rows === 1) return `${column + 1}`;
    return columns === 1 ? `${row + 1}` : `${row + 1}${column + 1}`;
  };
  const cellAt = (row: number, column: number) =>
    isIndexed ? [...cell, ...lexTex(context, `_{${indices(row, column)}}`)] : cell;
  return fromCells(context, square(rows, columns, cellAt));
};

const zero: PackageMacro = (context) => {
  const rows = sizeOf(context, takeArgument(context));
  const columns = sizeOf(context, takeArgument(context));
  const cell = lexTex(context, '0');
  return fromCells(
    context,
    square(rows, columns, () => cell),
  );
};

/** The Pauli matrices by 0 to 3 or x, y, z. */
const pauli: PackageMacro = (context) => {
  const argument = takeArgument(context);
  const cells = paulis.get(textOf(argument).trim());
  if (cells !== undefined) return compose(context, cells);
  const en = 'A Pauli matrix is named by 0, 1, 2, 3, x, y or z.';
  throw packageFault({ en, zh: '泡利矩阵只能用 0、1、2、3 或 x、y、z 指定，' }, argument[0] ?? context.future());
};

const paulis = new Map([
  ['0', '1&0\\\\0&1'],
  ...['1', 'x'].map((name): [string, string] => [name, '0&1\\\\1&0']),
  ...['2', 'y'].map((name): [string, string] => [name, '0&-i\\\\i&0']),
  ...['3', 'z'].map((name): [string, string] => [name, '1&0\\\\0&-1']),
]);

/** `\dmat{a, b & c \\ d & e}`: blocks on the diagonal, from the left or from the right; the rest is empty or the optional argument. */
function diagonal(isAnti: boolean): PackageMacro {
  return (context) => {
    const filling = takeOptional(context) ?? [];
    const blocks = splitAt(takeArgument(context), ',').map((block) =>
      splitAt(block, '\\\\').map((row) => splitAt(row, '&')),
    );
    const widths = blocks.map((rows) => Math.max(...rows.map((row) => row.length)));
    const width = widths.reduce((sum, own) => sum + own, 0);
    if (width > maxSize) sizeOf(context, lexTex(context, String(width)));
    let before = 0;
    const rows = blocks.flatMap((block, index) => {
      const own = widths[index] ?? 0;
      const left = isAnti ? width - before - own : before;
      before += own;
      return block.map((cells) =>
        Array.from({ length: width }, (_, column) =>
          column < left || column >= left + own ? filling : (cells[column - left] ?? []),
        ),
      );
    });
    return fromCells(context, rows);
  };
}

function splitAt(tokens: Argument, mark: string): Argument[] {
  const parts: Argument[] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '{') depth += 1;
    else if (token.text === '}') depth -= 1;
    if (token.text === mark && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

const big = 'matrix';
const small = 'smallmatrix';

/** Matrices (physics 1.3, 2.7). */
export const matrixMacros: PackageMacros = {
  '\\matrixquantity': matrix(big),
  '\\mqty': matrix(big),
  '\\pmqty': within(big, '(', ')'),
  '\\Pmqty': within(big, '\\lgroup', '\\rgroup'),
  '\\bmqty': within(big, '[', ']'),
  '\\vmqty': within(big, '\\lvert', '\\rvert'),
  '\\matrixdeterminant': within(big, '\\lvert', '\\rvert'),
  '\\mdet': within(big, '\\lvert', '\\rvert'),
  '\\smallmatrixquantity': matrix(small),
  '\\smqty': matrix(small),
  '\\spmqty': within(small, '(', ')'),
  '\\sPmqty': within(small, '\\lgroup', '\\rgroup'),
  '\\sbmqty': within(small, '[', ']'),
  '\\svmqty': within(small, '\\lvert', '\\rvert'),
  '\\smdet': within(small, '\\lvert', '\\rvert'),
  '\\identitymatrix': identity,
  '\\imat': identity,
  '\\xmatrix': repeated,
  '\\xmat': repeated,
  '\\zeromatrix': zero,
  '\\zmat': zero,
  '\\paulimatrix': pauli,
  '\\pmat': pauli,
  '\\diagonalmatrix': diagonal(false),
  '\\dmat': diagonal(false),
  '\\antidiagonalmatrix': diagonal(true),
  '\\admat': diagonal(true),
};
