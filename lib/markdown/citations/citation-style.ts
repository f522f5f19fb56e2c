import type { Language } from '@/lib/kernel/language';
import type { CitationItem } from '../block/citation-item';
import type { CitationSource } from './citation-source';
import type { Run } from './text/run';

/** Citations grouped in one place. `narrative`: the first one's author is part of the sentence. */
export interface CitationCluster {
  items: CitationItem[];
  narrative: boolean;
}

/** A piece of a formatted cluster. A piece with a key belongs to that source, and the caller links it to the entry. */
export interface CitationPiece {
  text: string;
  key: string | null;
  /** Whether the style sets it as superscript. */
  superscript: boolean;
}

export interface FormattedCluster {
  pieces: CitationPiece[];
}

/** An entry of the bibliography. `label` precedes it (`[1]`) and is null in styles without labels; `html` is safe as it is. */
export interface FormattedEntry {
  key: string;
  label: string | null;
  html: string;
  text: string;
}

/** A source as cited in one document. */
export interface CitedWork {
  source: CitationSource;
  /** Place in the bibliography, from 1. */
  number: number;
  /** `a`, `b` if another work has the same authors and year, otherwise blank. */
  yearSuffix: string;
  /** Number of names shown before "et al." in a shortened list of authors. */
  namesShown: number;
  /** Whether the first author needs initials, because another first author has the same family name. */
  withInitials: boolean;
}

/** A citation style: pure functions. Words in citations are in the article's language, words in an entry in the entry's. */
export interface CitationStyle {
  /** Takes the cited sources in the order of first citation and returns them in bibliography order. */
  arrange(cited: CitationSource[], language: Language): CitedWork[];
  cite(cluster: CitationCluster, works: ReadonlyMap<string, CitedWork>, language: Language): CitationPiece[];
  label(work: CitedWork): string | null;
  describe(work: CitedWork): Run[];
}

/** The style of an article in each language, where neither it nor the site names one. */
export const defaultStyles = { zh: 'gb-t-7714', en: 'apa' } as const;
