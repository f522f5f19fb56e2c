import { isLongerThan, maxBibliographyCharacters } from '@/lib/kernel/text-length';
import { type BibliographyProblem, BibliographyProblems } from './bibliography-problems';
import { readBibtex } from './bibtex/read-bibtex';
import type { CitationSource } from './citation-source';
import { readCslJson } from './csl/read-csl-json';

/** The contents of a bibliography: its sources by key in the order of the text, and its problems. */
export interface Bibliography {
  entries: Map<string, CitationSource>;
  problems: BibliographyProblem[];
}

/**
 * Reads a bibliography: BibTeX or BibLaTeX, or CSL-JSON if the text begins with `[` or `{`. A broken entry is left out and reported with its
 * place; of two entries with one key the first is kept; it never throws. A text above
 * `maxBibliographyCharacters` is not read at all; otherwise at most `bibliographyBounds.entries` entries are, in time proportional to the text.
 */
export function readBibliography(text: string): Bibliography {
  const problems = new BibliographyProblems(text);
  if (isLongerThan(text, maxBibliographyCharacters)) {
    const bound = { maxCount: maxBibliographyCharacters, what: 'characters' } as const;
    problems.add('bibliography-too-large', bound, { start: maxBibliographyCharacters, end: text.length, key: null });
    return { entries: new Map(), problems: problems.list };
  }
  const entries = /^\uFEFF?\s*[[{]/.test(text) ? readCslJson(text, problems) : readBibtex(text, problems);
  return { entries, problems: problems.list };
}
