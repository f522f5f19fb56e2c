/** A line of a source, without the marks of quotations before it and without surrounding white space. */
export interface SourceLine {
  /** Offsets of the whole line; `to` includes the line ending. */
  from: number;
  to: number;
  /** Where `text` begins. */
  contentFrom: number;
  text: string;
  /** The marks of quotations before the text, with the white space before each. */
  marks: string;
  /** How many characters of white space are directly before the text. */
  indent: number;
  /** It has no text; a line of `>` alone is blank within a quotation only. */
  isBlank: boolean;
}

/** Splits a source at its line endings: a line feed, a carriage return or both. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const line = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
  for (let from = 0; from < source.length; from = line.lastIndex) {
    line.lastIndex = from;
    const content = line.exec(source)?.[1] ?? '';
    const marks = /^(?:[ \t]{0,3}>)*/.exec(content)?.[0] ?? '';
    const rest = content.slice(marks.length);
    const text = rest.replace(/^[ \t]+/, '');
    lines.push({
      from,
      to: line.lastIndex,
      contentFrom: from + content.length - text.length,
      text: trimEnd(text),
      marks,
      indent: rest.length - text.length,
      isBlank: text === '' && (marks === '' || lines.at(-1)?.marks !== ''),
    });
  }
  return lines;
}

function trimEnd(text: string): string {
  let to = text.length;
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  return text.slice(0, to);
}
