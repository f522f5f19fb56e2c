import type { BibliographyProblems, ProblemPlace } from './bibliography-problems';
import type { CitationSource, CitationType, TextVariable } from './citation-source';

const most = 10_000;

/** What a source of a type is hardly found without, with the word for it. */
const expected: Partial<Record<CitationType, { variable: TextVariable; word: string }>> = {
  'article-journal': { variable: 'container-title', word: 'journal' },
  'article-magazine': { variable: 'container-title', word: 'magazine' },
  'article-newspaper': { variable: 'container-title', word: 'newspaper' },
  chapter: { variable: 'container-title', word: 'book title' },
  thesis: { variable: 'publisher', word: 'school' },
};

/** Gathers sources by key: those without a title and those whose key is taken are left out and reported. */
export class EntryCollector {
  readonly entries = new Map<string, CitationSource>();
  readonly #problems: BibliographyProblems;
  #seen = 0;

  constructor(problems: BibliographyProblems) {
    this.#problems = problems;
  }

  /** Takes a source. False when there is no room for more. */
  add(source: CitationSource, place: ProblemPlace): boolean {
    this.#seen += 1;
    if (this.#seen > most) {
      const message = `Only the first ${most.toLocaleString('en')} entries are read.`;
      this.#problems.add('error', 'too-large', message, place);
      return false;
    }
    if (source.title === '') {
      this.#problems.add('error', 'missing-field', `The entry ${source.id} has no title; it is left out.`, place);
    } else if (this.entries.has(source.id)) {
      const message = `The key ${source.id} is used before; this entry is left out.`;
      this.#problems.add('error', 'duplicate-key', message, place);
    } else {
      this.#reportMissing(source, place);
      this.entries.set(source.id, source);
    }
    return true;
  }

  #reportMissing(source: CitationSource, place: ProblemPlace): void {
    const rule = expected[source.type];
    if (rule === undefined || source[rule.variable] !== undefined) return;
    this.#problems.add('warning', 'missing-field', `The entry ${source.id} has no ${rule.word}.`, place);
  }
}
