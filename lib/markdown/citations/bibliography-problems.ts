import type { Problem } from '../problems/problem';
import type { ParametersOf } from '../problems/problem-entry';
import { problemMaker } from '../problems/problem-maker';
import { bibliographyCatalogue } from './bibliography-catalogue';

type Catalogue = typeof bibliographyCatalogue;

/** A problem in a bibliography; lines and columns count in its text. `key` is the entry's, null outside entries. */
export interface BibliographyProblem extends Problem<keyof Catalogue> {
  key: string | null;
}

/** The place and entry of a problem: character offsets in the text, the end exclusive. */
export interface ProblemPlace {
  start: number;
  end: number;
  key: string | null;
}

const maxListedProblems = 200;
const makeProblem = problemMaker(bibliographyCatalogue);

/** Collects the first 200 problems of a text, so that a hostile one cannot make the list grow without limit. */
export class BibliographyProblems {
  readonly list: BibliographyProblem[] = [];
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add<Code extends keyof Catalogue>(code: Code, parameters: ParametersOf<Catalogue[Code]>, at: ProblemPlace): void {
    if (this.list.length > maxListedProblems) return;
    const start = this.#pointAt(at.start);
    const end = this.#pointAt(Math.max(at.start, at.end));
    const place = { ...start, endLine: end.line, endColumn: end.column };
    const isLast = this.list.length === maxListedProblems;
    const problem = isLast
      ? makeProblem('bibliography-too-many-problems', {}, place)
      : makeProblem(code, parameters, place);
    this.list.push({ ...problem, key: at.key });
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
