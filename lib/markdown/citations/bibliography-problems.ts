import type { Place, Severity } from '../problems/problem';

/** A fault in a bibliography; lines and columns count in its own text. `key` is that of the entry, null outside entries. */
export interface BibliographyProblem extends Place {
  code: string;
  severity: Severity;
  message: string;
  key: string | null;
}

/** Where and of which entry a problem is: character offsets in the text, the end exclusive. */
export interface ProblemPlace {
  start: number;
  end: number;
  key: string | null;
}

const most = 200;

/** Gathers the first 200 problems of one text; a hostile text cannot make a list longer than itself. */
export class BibliographyProblems {
  readonly list: BibliographyProblem[] = [];
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(severity: Severity, code: string, message: string, place: ProblemPlace): void {
    if (this.list.length >= most) return;
    const start = this.#pointAt(place.start);
    const end = this.#pointAt(Math.max(place.start, place.end));
    this.list.push({
      code: `bibliography-${code}`,
      severity,
      message,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      key: place.key,
    });
  }

  #pointAt(offset: number): { line: number; column: number } {
    this.#lineStarts ??= findLineStarts(this.#text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}
