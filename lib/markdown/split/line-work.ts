/** State of a block before a line; `workOfLine` updates it. */
export interface OpenBefore {
  /** Columns of the open table; 0: none is open. */
  columns: number;
  /** Number of open directive containers. */
  depth: number;
  wasBlank: boolean;
  /** A line since the last blank one was in a quote or a list. */
  isContained: boolean;
}

/** The work that a line causes. */
export interface LineWork {
  /** By itself. */
  block: number;
  /** In combination with everything else in its paragraph, pair by pair. */
  paragraph: number;
  /** What precedes it is a separate paragraph. */
  endsParagraph: boolean;
}

/** The cost of each mark. */
const weights: Record<string, number> = { '`': 10, '&': 3, $: 3, '|': 2, ':': 2, '\\': 2, '!': 1, '@': 3 };
const usual = 7;
/** Each mark splits the text around it; the pieces are joined again one by one. */
const leastInParagraph = 3;
const mostInParagraph = 5;
const link = 30;
const address = 25;
const ownLine = 4;
const lineBreak = 10;
/** A list item, or content after a blank line within a block: each becomes separate elements. */
const item = 45;
const level = 5;
const heading = 80;
const footnote = 350;
/** It is parsed twice: first to make it known to other blocks, then with all definitions known. */
const definition = 90;
const directive = 40;
const cell = 30;
/** A missing cell of a row is filled in. */
const lackingCell = 2;
/** A line that continues the paragraph of a quote or an item without its mark: the parser checks all open containers for each. */
const lazy = 6;

export function workOfLine(line: string, before: OpenBefore): LineWork {
  const isBlank = line.trim() === '';
  const isItem = listItem.test(line);
  if (line.startsWith(':::')) before.depth += /^:{3,}[ \t]*\r?$/.test(line) ? -1 : 1;
  if (isBlank) before.columns = 0;
  else if (line.includes('|') && delimiterRow.test(line)) before.columns = cellsIn(line);
  const marks = workOfMarks(line);
  const isContainer = inContainer.test(line);
  const isLazy = before.isContained && !isContainer && !isBlank;
  const cells = before.columns === 0 ? 0 : cell * cellsIn(line) + lackingCell * before.columns;
  const elements = isItem || (before.wasBlank && !isBlank) ? item : 0;
  const lines = (isBlank ? 1 : ownLine + marks.block) * Math.max(1, before.depth);
  before.wasBlank = isBlank;
  before.isContained = !isBlank && (before.isContained || isContainer);
  return {
    block: lines + cells + elements + containerWork(line, isItem) + workOfKind(line),
    paragraph: marks.paragraph + (isLazy ? lazy : 0),
    endsParagraph: before.columns > 0 || isBlank || isItem,
  };
}

function cellsIn(row: string): number {
  return row.replace(/^[ \t]*\|/, '').split('|').length - (/\|[ \t]*\r?$/.test(row) ? 1 : 0);
}

function workOfKind(line: string): number {
  if (headingLine.test(line)) return heading;
  if (line.startsWith(':::')) return directive;
  if (!line.includes(']:')) return 0;
  return footnoteLine.test(line) ? footnote : definition;
}

/** Every line is checked against each open container, and nested containers are read once for each level. */
function containerWork(line: string, isItem: boolean): number {
  const marks = containers.exec(line)?.[0] ?? '';
  if (marks === '') return 0;
  const levels = marks.replace(/[ \t\d]+/g, '').length + (/^[ \t]*/.exec(marks)?.[0].length ?? 0) / 2;
  return (levels < 4 ? 0 : levels ** 2 / 16) + (isItem ? level * levels : 0);
}

function workOfMarks(line: string): { block: number; paragraph: number } {
  let block = /(?: {2}|\\)\r?$/.test(line) ? lineBreak : 0;
  let paragraph = block === 0 ? 0 : leastInParagraph;
  let last = -2;
  signs.lastIndex = 0;
  for (let match = signs.exec(line); match !== null; match = signs.exec(line)) {
    const [sign] = match;
    // A run of one mark that opens or closes something together counts as one mark.
    const isRun = match.index === last + 1 && line[last] === sign && runs.has(sign);
    if (!isRun) {
      const weight = weights[sign] ?? usual;
      block += weight + (sign === ']' && line[match.index + 1] === '(' ? link : 0);
      paragraph += Math.min(Math.max(weight, leastInParagraph), mostInParagraph);
    }
    last = match.index;
  }
  if (block > 0) block += address * (line.match(/:\/\/|www\./g)?.length ?? 0);
  return { block, paragraph };
}

const signs = /[*_~^[\]<`&$|:@\\!]/g;
const runs = new Set('*_~^]`$|');
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$/;
const containers = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;
const inContainer = /^(?:[ \t]|>|[-+*](?=[ \t\r]|$)|\d{1,9}[.)](?=[ \t\r]|$))/;
const listItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$)/;
const headingLine = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:=+|-+|[-*_](?:[ \t]*[-*_]){2,})[ \t]*\r?$)/;
const footnoteLine = /^[ \t>\-+*\d.)]*\[\^[^\]\s]+\]:/;
