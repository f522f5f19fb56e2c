const blockOnLine = /[ \t]*@\s*[A-Za-z][\w-]*\s*[{(]/y;
const whitespace = /\s*/y;

/** A place in BibTeX that moves forward. Sticky expressions read at the place; none looks further than what it takes. */
export class BibtexCursor {
  position = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get next(): string {
    return this.text[this.position] ?? '';
  }

  /** Reads what a sticky expression matches here and moves past it; null and no move where it does not match. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text);
    if (match !== null) this.position = expression.lastIndex;
    return match;
  }

  skipWhitespace(): void {
    this.take(whitespace);
  }

  /** Moves past a character, white space before it and after it. False and no character read where another stands. */
  expect(character: string): boolean {
    this.skipWhitespace();
    if (this.next !== character) return false;
    this.position += 1;
    this.skipWhitespace();
    return true;
  }

  /**
   * Offset of the brace that closes the group open here. Undefined where the text ends before, or, if `withinEntry`, a line
   * begins the next entry: so an unclosed value costs one entry and not the rest of the file.
   */
  findClosingBrace(withinEntry: boolean): number | undefined {
    return this.#findClosing(/[{}\n]/g, '}', withinEntry);
  }

  /** Offset of the quotation mark that closes the text open here; one within braces does not. */
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
