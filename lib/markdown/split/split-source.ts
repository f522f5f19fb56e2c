import { readFormulaLines } from '../text/formula-lines';
import { HtmlSpans } from './html-spans';
import { LineScanner } from './line-scanner';
import type { SourceBlock } from './source-block';

/**
 * Splits Markdown into parts that can be read separately: before an unindented line, after a blank line, with nothing open that could contain it
 * (CommonMark 0.31.2, 3 "Blocks and inlines": containers and leaf blocks are known from the lines before). Blocks between two such places stay
 * together, so a missed split only costs speed. The first block begins at `from`.
 */
export function splitSource(source: string, from: number, fromLine: number): SourceBlock[] {
  const { text, heldLines } = readFormulaLines(source.slice(from));
  const untorn = source.slice(0, from) + text;
  const scanner = new LineScanner();
  const tags = new HtmlSpans();
  const starts: { offset: number; line: number }[] = [{ offset: from, line: fromLine }];
  let isAfterBlank = false;
  let line = fromLine;
  for (let offset = from; offset < source.length; line += 1) {
    const next = endOfLine(source, offset);
    const isBlank = isBlankText(source, offset, next) && !heldLines.has(line - fromLine + 1);
    if (!isBlank && isAfterBlank && scanner.mayBeginAnew(untorn, offset)) {
      starts.push({ offset, line });
    }
    scanner.read(untorn, offset, next, isBlank);
    if (scanner.isInHtml) tags.read(source.slice(offset, next), line);
    isAfterBlank = isBlank;
    offset = next;
  }
  return cutBlocks(source, tags.keepTogether(starts));
}

function cutBlocks(source: string, starts: { offset: number; line: number }[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  starts.forEach(({ offset, line }, index) => {
    const text = source.slice(offset, starts[index + 1]?.offset ?? source.length);
    if (!isBlankText(text, 0, text.length)) blocks.push({ text, line, offset });
  });
  return blocks;
}

/** The offset after the line ending: a line feed, a carriage return or both. */
function endOfLine(source: string, from: number): number {
  lineEnding.lastIndex = from;
  return lineEnding.test(source) ? lineEnding.lastIndex : source.length;
}

const lineEnding = /\r\n|\n|\r/g;

function isBlankText(source: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset += 1) {
    const code = source.charCodeAt(offset);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}
