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
  /** On its own. */
  block: number;
  /** In combination with everything else in its paragraph, pair by pair. */
  paragraph: number;
  /** What precedes it is a separate paragraph. */
  endsParagraph: boolean;
}

/** The cost of each mark. */
const markWork: Record<string, number> = { '`': 10, '&': 3, $: 3, '|': 2, ':': 2, '\\': 2, '!': 1, '@': 3 };
const usualMarkWork = 7;
/** Each mark splits the text around it; the pieces are joined again one by one. */
const minParagraphWork = 3;
const maxParagraphWork = 5;
const linkWork = 30;
const addressWork = 25;
const lineBaseWork = 4;
const lineBreakWork = 10;
/** A list item, or content after a blank line within a block: each becomes separate elements. */
const itemWork = 45;
const levelWork = 5;
const headingWork = 80;
const footnoteWork = 350;
/** It is parsed twice: first to make it known to other blocks, then with all definitions known. */
const definitionWork = 90;
const directiveWork = 40;
const cellWork = 30;
/** A missing cell of a row is filled in. */
const missingCellWork = 2;
/** A line that continues the paragraph of a quote or an item without its mark: the parser checks all open containers for each. */
const lazyLineWork = 6;

export function workOfLine(line: string, before: OpenBefore): LineWork {
  const isBlank = line.trim() === '';
  const isItem = listItem.test(line);
  if (line.startsWith(':::')) before.depth += /^:{3,}[ \t]*\r?$/.test(line) ? -1 : 1;
  if (isBlank) before.columns = 0;
  else if (line.includes('|') && delimiterRow.test(line)) before.columns = cellsIn(line);
  const marks = workOfMarks(line);
  const isContainer = inContainer.test(line);
  const isLazy = before.isContained && !isContainer && !isBlank;
  const cells = before.columns === 0 ? 0 : cellWork * cellsIn(line) + missingCellWork * before.columns;
  const elements = isItem || (before.wasBlank && !isBlank) ? itemWork : 0;
  const lines = (isBlank ? 1 : lineBaseWork + marks.block) * Math.max(1, before.depth);
  before.wasBlank = isBlank;
  before.isContained = !isBlank && (before.isContained || isContainer);
  return {
    block: lines + cells + elements + containerWork(line, isItem) + workOfKind(line),
    paragraph: marks.paragraph + (isLazy ? lazyLineWork : 0),
    endsParagraph: before.columns > 0 || isBlank || isItem,
  };
}

function cellsIn(row: string): number {
  return row.replace(/^[ \t]*\|/, '').split('|').length - (/\|[ \t]*\r?$/.test(row) ? 1 : 0);
}

function workOfKind(line: string): number {
  if (headingLine.test(line)) return headingWork;
  if (line.startsWith(':::')) return directiveWork;
  if (!line.includes(']:')) return 0;
  return footnoteLine.test(line) ? footnoteWork : definitionWork;
}

/** Every line is checked against each open container, and nested containers are read once for each level. */
function containerWork(line: string, isItem: boolean): number {
  const marks = containerMarks.exec(line)?.[0] ?? '';
  if (marks === '') return 0;
  const levels = marks.replace(/[ \t\d]+/g, '').length + (/^[ \t]*/.exec(marks)?.[0].length ?? 0) / 2;
  return (levels < 4 ? 0 : levels ** 2 / 16) + (isItem ? levelWork * levels : 0);
}

function workOfMarks(line: string): { block: number; paragraph: number } {
  let block = /(?: {2}|\\)\r?$/.test(line) ? lineBreakWork : 0;
  let paragraph = block === 0 ? 0 : minParagraphWork;
  let last = -2;
  markPattern.lastIndex = 0;
  for (let match = markPattern.exec(line); match !== null; match = markPattern.exec(line)) {
    const [sign] = match;
    // A run of one mark that opens or closes something together counts as one mark.
    const isRun = match.index === last + 1 && line[last] === sign && runMarks.has(sign);
    if (!isRun) {
      const weight = markWork[sign] ?? usualMarkWork;
      block += weight + (sign === ']' && line[match.index + 1] === '(' ? linkWork : 0);
      paragraph += Math.min(Math.max(weight, minParagraphWork), maxParagraphWork);
    }
    last = match.index;
  }
  if (block > 0) block += addressWork * (line.match(/:\/\/|www\./g)?.length ?? 0);
  return { block, paragraph };
}

const markPattern = /[*_~^[\]<`&$|:@\\!]/g;
const runMarks = new Set('*_~^]`$|');
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$/;
const containerMarks = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;
const inContainer = /^(?:[ \t]|>|[-+*](?=[ \t\r]|$)|\d{1,9}[.)](?=[ \t\r]|$))/;
const listItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$)/;
const headingLine = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:=+|-+|[-*_](?:[ \t]*[-*_]){2,})[ \t]*\r?$)/;
const footnoteLine = /^[ \t>\-+*\d.)]*\[\^[^\]\s]+\]:/;
