const blockOnLine = /[ \t]*@\s*[A-Za-z][\w-]*\s*[{(]/y;
const whitespacePattern = /\s*/y;

/** A forward-moving position in BibTeX. Expressions are sticky; none looks further than what it matches. */
export class BibtexCursor {
  position = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get next(): string {
    return this.text[this.position] ?? '';
  }

  /** Reads what a sticky expression matches here and moves past it; null, without moving, if it does not match. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text);
    if (match !== null) this.position = expression.lastIndex;
    return match;
  }

  skipWhitespace(): void {
    this.take(whitespacePattern);
  }

  /** Moves past a character and the white space around it. False if another character is there; only white space is then skipped. */
  expect(character: string): boolean {
    this.skipWhitespace();
    if (this.next !== character) return false;
    this.position += 1;
    this.skipWhitespace();
    return true;
  }

  /**
   * Offset of the brace that closes the group open here. Undefined if the text ends first or, with `withinEntry`, a line begins the next
   * entry: an unclosed value then costs one entry and not the rest of the file.
   */
  findClosingBrace(withinEntry: boolean): number | undefined {
    return this.#findClosing(/[{}\n]/g, '}', withinEntry);
  }

  /** Offset of the quotation mark that closes the text open here; marks within braces do not count. */
  findClosingQuote(): number | undefined {
    return this.#findClosing(/[{}"\n]/g, '"', true);
  }

  /** Moves to the next line that begins with `@`, or to the end. */
  moveToNextBlock(): void {
    const line = /^[ \t]*@/gm;
    line.lastIndex = this.position;
    const match = line.exec(this.text);
    this.position = match === null ? this.text.length : match.index + match[0].length - 1;
  }

  moveToLineEnd(): void {
    const end = this.text.indexOf('\n', this.position);
    this.position = end === -1 ? this.text.length : end + 1;
  }

  #findClosing(marks: RegExp, close: string, withinEntry: boolean): number | undefined {
    let depth = 0;
    marks.lastIndex = this.position;
    for (let mark = marks.exec(this.text); mark !== null; mark = marks.exec(this.text)) {
      const character = mark[0];
      if (character === close && depth === 0) return mark.index;
      if (character === '{') depth += 1;
      else if (character === '}') {
        if (depth === 0) return undefined;
        depth -= 1;
      } else if (character === '\n' && withinEntry) {
        blockOnLine.lastIndex = mark.index + 1;
        if (blockOnLine.test(this.text)) return undefined;
      }
    }
    return undefined;
  }
}
