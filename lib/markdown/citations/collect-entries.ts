import type { Words } from '../problems/problem';
import { bibliographyBounds } from './bibliography-bounds';
import type { BibliographyProblems, ProblemPlace } from './bibliography-problems';
import type { CitationSource, CitationType, TextVariable } from './citation-source';

/** The field that a source of each type is expected to have, with the words for it. */
const expected: Partial<Record<CitationType, { variable: TextVariable; field: Words }>> = {
  'article-journal': { variable: 'container-title', field: { en: 'journal', zh: '刊名' } },
  'article-magazine': { variable: 'container-title', field: { en: 'magazine', zh: '刊名' } },
  'article-newspaper': { variable: 'container-title', field: { en: 'newspaper', zh: '报名' } },
  chapter: { variable: 'container-title', field: { en: 'book title', zh: '书名' } },
  thesis: { variable: 'publisher', field: { en: 'school', zh: '授予单位' } },
};

/** Collects sources by key: those without a title or with a key already used are left out and reported. */
export class EntryCollector {
  readonly entries = new Map<string, CitationSource>();
  readonly #problems: BibliographyProblems;
  #seen = 0;

  constructor(problems: BibliographyProblems) {
    this.#problems = problems;
  }

  /** Adds a source. False if there is no room for more. */
  add(source: CitationSource, place: ProblemPlace): boolean {
    this.#seen += 1;
    if (this.#seen > bibliographyBounds.entries) {
      this.#problems.add('bibliography-too-large', { maxCount: bibliographyBounds.entries, what: 'entries' }, place);
      return false;
    }
    if (source.title === '') {
      this.#problems.add('bibliography-no-title', { key: source.id }, place);
    } else if (this.entries.has(source.id)) {
      this.#problems.add('bibliography-duplicate-key', { key: source.id }, place);
    } else {
      this.#reportMissing(source, place);
      this.entries.set(source.id, source);
    }
    return true;
  }

  #reportMissing(source: CitationSource, place: ProblemPlace): void {
    const rule = expected[source.type];
    if (rule === undefined || source[rule.variable] !== undefined) return;
    this.#problems.add('bibliography-missing-field', { key: source.id, field: rule.field }, place);
  }
}
