import { beginEnvironment } from '../../latex/environments';
import type { KatexContext } from '../../latex/katex-macros';
import { lexTex } from '../compose';
import { type Expansion, type MacroContext, type PackageMacro, packageFault, type Token } from '../package-macro';
import { isNext, putBack, takeGroup, takeOptional, textOf } from '../read-arguments';
import { columnsCommand } from './columns-command';
import { type Column, hasCells, readColumns } from './read-columns';
import { type Row, readRows } from './read-rows';
import { spannedCells } from './spanned-cells';

/**
 * `\begin`: an array with columns that KaTeX does not know is rewritten to one with those that it knows. All tokens of the author keep their
 * places. Any other environment is begun as latex/environments.ts says.
 */
export const begin: PackageMacro = (context) => {
  const [command] = lexTex(context, '\\begin');
  const own = {
    tokens: command === undefined ? [] : [Object.assign(command, { noexpand: true })],
    numArgs: 0,
  } as const;
  const name = takeGroup(context);
  if (name === undefined) return own;
  const isArray = /^d?array$/.test(textOf(name));
  const columns = isArray ? takeColumns(context, name) : undefined;
  if (columns !== undefined) return rewritten(context, own.tokens, name, columns);
  putBack(
    context,
    [{ text: '{' }, ...name, { text: '}' }].map((token) => lexed(context, token)),
  );
  return (beginEnvironment(context as unknown as KatexContext) as Expansion | undefined) ?? own;
};

/** KaTeX needs tokens that its lexer made. */
function lexed(context: MacroContext, token: Token): Token {
  return /^[{}]$/.test(token.text) ? (lexTex(context, token.text)[0] ?? token) : token;
}

/** The columns if the array has to be rewritten; otherwise they stay. Throws if there are none. */
function takeColumns(context: MacroContext, name: Token[]): Column[] | undefined {
  const position = isNext(context, '[') ? takeOptional(context) : undefined;
  if (isNext(context, '{') === false && !/^[lcr]$/.test(context.future().text)) {
    const en = `The columns of ${textOf(name)} are missing. Write, for example, \\begin{${textOf(name)}}{cc}.`;
    throw packageFault(
      { en, zh: `${textOf(name)} 缺少列格式，例如 \\begin{${textOf(name)}}{cc}，` },
      name[0] ?? context.future(),
    );
  }
  const spec = context.consumeArg().tokens.reverse();
  const isPlain = spec.every(({ text }) => /^[lcr|: ]$/.test(text));
  if (isPlain && position === undefined && !/\\(?:multicolumn|cline)(?![A-Za-z])/.test(context.lexer.input)) {
    const [open, close] = lexTex(context, '{}');
    if (open !== undefined && close !== undefined) putBack(context, [open, ...spec, close]);
    return undefined;
  }
  return readColumns(spec);
}

function rewritten(context: MacroContext, command: Token[], name: Token[], columns: Column[]): Expansion {
  const rows = readRows(context);
  const { columns: all, cells } = spannedCells(context, columns, rows);
  const lex = (tex: string) => lexTex(context, tex);
  const spec = all.flatMap(({ letter, token }) => token ?? lex(letter));
  const gaps = all
    .filter(({ letter }) => letter !== '|' && letter !== ':')
    .map(({ isClose }) => isClose.map(Number).join(''));
  const tokens = [
    ...lex(`${columnsCommand}{${gaps.join(' ')}}`),
    ...command,
    ...lex('{'),
    ...name,
    ...lex('}{'),
    ...spec,
    ...lex('}'),
  ];
  rows.forEach((row, index) => {
    for (const token of row.rules) tokens.push(token);
    if (!isEmptyEnd(row)) tokens.push(...rowTokens(all, cells[index] ?? [], row, lex));
    for (const token of row.end) tokens.push(token);
  });
  return { tokens: tokens.reverse(), numArgs: 0 };
}

/** The last row is empty if the one before it ends with `\\`. */
function isEmptyEnd({ cells, end }: Row): boolean {
  return end.length === 0 && cells.length === 1 && (cells[0] ?? []).every(({ text }) => text === ' ');
}

function rowTokens(columns: Column[], cells: Token[][], row: Row, lex: (tex: string) => Token[]): Token[] {
  const tokens: Token[] = [];
  const shown = columns.filter(({ letter }) => letter !== '|' && letter !== ':');
  let written = 0;
  // Cells beyond the columns are left for KaTeX to treat.
  const count = Math.max(shown.length, cells.length);
  for (let index = 0; index < count; index += 1) {
    const column = shown[index];
    if (index > 0) tokens.push(...lex('&'));
    if (column?.filling !== undefined) tokens.push(...column.filling);
    const cell = cells[index] ?? [];
    if (column === undefined || !hasCells(column)) tokens.push(...cell);
    else {
      const isMissing = written >= row.cells.length;
      written += 1;
      if (isMissing) continue;
      tokens.push(
        ...column.before,
        ...(column.isText ? [...lex('\\text{'), ...cell, ...lex('}')] : cell),
        ...column.after,
      );
    }
  }
  return tokens;
}
