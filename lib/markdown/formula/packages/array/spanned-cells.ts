import { lexTex } from '../compose';
import { type MacroContext, packageFault, type Token } from '../package-macro';
import { type Column, hasCells } from './read-columns';
import type { Row } from './read-rows';

/** Columns and the cells of each row, by the index of the column that is no rule. */
interface Spanned {
  columns: Column[];
  cells: Token[][][];
}

/** A cell over several columns: from the first to the one after the last. */
interface Span {
  row: number;
  from: number;
  to: number;
  letter: string;
  content: Token[];
}

/**
 * Distributes cells over columns. KaTeX has no cell over several columns: what `\multicolumn` contains is put without width at the left end,
 * the middle or the right end of its columns, for which a column without width is added. `\cline` over all columns is `\hline`; over some of
 * them it cannot be drawn, and is a fault.
 */
export function spannedCells(context: MacroContext, columns: Column[], rows: Row[]): Spanned {
  const own = columns.filter(hasCells);
  const spans: Span[] = [];
  const placed = rows.map((row, index) => {
    row.rules = rulesOf(context, row.rules, own.length);
    return placeCells(row, index, spans);
  });
  const seams = new Set(spans.map(seamOf).filter((seam) => seam !== undefined));
  const all: Column[] = [];
  const cells: Token[][][] = rows.map(() => []);
  let at = 0;
  const addSeam = (): void => {
    if (!seams.has(at)) return;
    all.push({ letter: 'c', before: [], after: [], filling: [], isText: false, isClose: [true, true] });
    cells.forEach((row, index) => {
      row.push(contentAt(context, spans, index, (span) => seamOf(span) === at));
    });
  };
  for (const column of columns) {
    const isOwn = hasCells(column);
    if (isOwn) addSeam();
    all.push(column);
    if (column.letter === '|' || column.letter === ':') continue;
    cells.forEach((row, index) => {
      const middle = isOwn ? contentAt(context, spans, index, (span) => middleOf(span) === at) : [];
      row.push(isOwn ? [...(placed[index]?.[at] ?? []), ...middle] : []);
    });
    if (isOwn) at += 1;
  }
  addSeam();
  // Cells beyond the last column.
  cells.forEach((row, index) => {
    row.push(...(placed[index] ?? []).slice(own.length));
  });
  return { columns: all, cells };
}

/** The boundary at which a span's content stands: before column `seam`; undefined if it stands in the middle of a column. */
function seamOf({ from, to, letter }: Span): number | undefined {
  if (letter === 'l') return from;
  if (letter === 'r') return to;
  return (to - from) % 2 === 0 ? (from + to) / 2 : undefined;
}

function middleOf(span: Span): number | undefined {
  return seamOf(span) === undefined ? (span.from + span.to - 1) / 2 : undefined;
}

function contentAt(context: MacroContext, spans: Span[], row: number, isHere: (span: Span) => boolean): Token[] {
  const span = spans.find((candidate) => candidate.row === row && isHere(candidate));
  if (span === undefined) return [];
  const { letter, content } = span;
  // At the ends of its columns the usual space of half an em remains.
  const [open, close] = laps[letter] ?? ['\\mathclap{', '}'];
  return [...lexTex(context, open), ...content, ...lexTex(context, close)];
}

const laps: Record<string, [string, string]> = {
  l: ['\\mathrlap{\\kern.5em ', '}'],
  r: ['\\mathllap{', '\\kern.5em}'],
};

/** The cells of a row by column; spans are noted and leave their columns empty, except one over a single column. */
function placeCells(row: Row, index: number, spans: Span[]): Token[][] {
  const cells: Token[][] = [];
  for (const cell of row.cells) {
    const span = readSpan(cell);
    if (span === undefined) cells.push(cell);
    else if (span.count === 1) cells.push(span.content);
    else {
      spans.push({
        row: index,
        from: cells.length,
        to: cells.length + span.count,
        letter: span.letter,
        content: span.content,
      });
      for (let column = 0; column < span.count; column += 1) cells.push([]);
    }
  }
  if (cells.length > row.cells.length) row.cells = cells;
  return cells;
}

function readSpan(cell: Token[]): { count: number; letter: string; content: Token[] } | undefined {
  const start = cell.findIndex(({ text }) => text !== ' ');
  const command = cell[start];
  if (command?.text !== '\\multicolumn') return undefined;
  const groups = groupsAfter(cell, start + 1);
  const count = Number(groups[0]?.map(({ text }) => text).join(''));
  const [, spec, content] = groups;
  if (!Number.isInteger(count) || count < 1 || count > 100 || spec === undefined || content === undefined) {
    const en = '\\multicolumn needs a number of columns, their alignment and content: \\multicolumn{2}{c}{x}.';
    throw packageFault({ en, zh: '\\multicolumn 后面是列数、对齐方式和内容，例如 \\multicolumn{2}{c}{x}，' }, command);
  }
  return { count, letter: spec.find(({ text }) => /^[lcr]$/.test(text))?.text ?? 'c', content };
}

function groupsAfter(cell: Token[], from: number): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of cell.slice(from)) {
    if (token.text === '{' && depth === 0) groups.push([]);
    if (token.text === '}') depth -= 1;
    if (depth > 0) groups.at(-1)?.push(token);
    else if (depth === 0 && token.text !== '{' && token.text !== '}' && token.text !== ' ') groups.push([token]);
    if (token.text === '{') depth += 1;
  }
  return groups;
}

function rulesOf(context: MacroContext, rules: Token[], columns: number): Token[] {
  const shown: Token[] = [];
  for (let index = 0; index < rules.length; index += 1) {
    const token = rules[index] as Token;
    if (token.text !== '\\cline') {
      shown.push(token);
      continue;
    }
    let range = '';
    while (/^[\d-]$/.test(rules[index + 1]?.text ?? '')) range += rules[++index]?.text;
    if (range !== `1-${columns}`) throw partialRule(token);
    shown.push(...lexTex(context, '\\hline'));
  }
  return shown;
}

function partialRule(token: Token): Error {
  const en = '\\cline cannot be drawn below some columns only. Use \\hline, or \\underline within a cell.';
  return packageFault({ en, zh: '\\cline 不能只在部分列下画线，请改用 \\hline，或在单元格内用 \\underline，' }, token);
}
