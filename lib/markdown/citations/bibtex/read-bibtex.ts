import type { BibliographyProblems } from '../bibliography-problems';
import type { CitationSource } from '../citation-source';
import { EntryCollector } from '../collect-entries';
import { inheritFields } from './inherit-fields';
import { scanBibtex } from './scan-bibtex';
import { sourceFromBibtex } from './source-from-bibtex';

/** Reads BibTeX or BibLaTeX into sources by key. Problems are added to `problems`. */
export function readBibtex(text: string, problems: BibliographyProblems): Map<string, CitationSource> {
  const collector = new EntryCollector(problems);
  for (const entry of inheritFields(scanBibtex(text, problems), problems)) {
    if (entry.type === 'xdata') continue;
    if (!collector.add(sourceFromBibtex(entry), entry.place)) break;
  }
  return collector.entries;
}
