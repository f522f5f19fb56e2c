import { readFileSync } from 'node:fs';
import type { Language } from '@/lib/kernel/language';
import { type FormattedCitations, formatCitations } from '@/lib/markdown/citations/format-citations';
import { parseCitationCluster } from '@/lib/markdown/citations/parse-citation';
import { readBibliography } from '@/lib/markdown/citations/read-bibliography';

/** The works of `library.bib` by key. */
export const library = readBibliography(readFileSync(new URL('library.bib', import.meta.url), 'utf8'));

/** Cites every work of the library, or of a bibliography given as text, once and in order. */
export function citeAll(style: 'gb-t-7714' | 'apa', language: Language = 'en', text?: string): FormattedCitations {
  const { entries } = text === undefined ? library : readBibliography(text);
  const clusters = [...entries.keys()].map((key) => ({
    items: parseCitationCluster(`@{${key}}`) ?? [],
    narrative: false,
  }));
  return formatCitations(clusters, entries, style, language);
}

/** The entry of a single work. */
export function entryOf(style: 'gb-t-7714' | 'apa', text: string): { html: string; text: string } {
  const [entry] = citeAll(style, 'en', text).bibliography;
  return { html: entry?.html ?? '', text: entry?.text ?? '' };
}
