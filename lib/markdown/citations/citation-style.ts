import type { Language } from '@/lib/kernel/language';
import type { CitationItem } from '../block/citation-item';
import type { CitationSource } from './citation-source';
import type { Run } from './text/run';

/** Citations that stand together in a document. `narrative`: the first one's author is part of the sentence. */
export interface CitationCluster {
  items: CitationItem[];
  narrative: boolean;
}

/** A stretch of a formatted cluster. With a key it belongs to that source, and the caller links it to the entry. */
export interface CitationPiece {
  text: string;
  key: string | null;
  /** Whether the style sets it above the line. */
  superscript: boolean;
}

export interface FormattedCluster {
  pieces: CitationPiece[];
}

/** An entry of the bibliography. `label` stands before it (`[1]`), null in styles without; `html` is safe as it is. */
export interface FormattedEntry {
  key: string;
  label: string | null;
  html: string;
  text: string;
}

/** A source as one document cites it. */
export interface CitedWork {
  source: CitationSource;
  /** Place in the bibliography, from 1. */
  number: number;
  /** `a`, `b` where another work has the same authors and year, else blank. */
  yearSuffix: string;
  /** Names that a shortened list of authors shows before "et al.". */
  namesShown: number;
  /** Whether the first author needs initials, because another first author has the same family name. */
  withInitials: boolean;
}

/** A way to cite: pure functions. Words in citations follow the article's language, words in an entry its own. */
export interface CitationStyle {
  /** The cited sources, given in the order of first citation, in the order of the bibliography. */
  arrange(cited: CitationSource[], language: Language): CitedWork[];
  cite(cluster: CitationCluster, works: ReadonlyMap<string, CitedWork>, language: Language): CitationPiece[];
  label(work: CitedWork): string | null;
  describe(work: CitedWork): Run[];
}
