import type { Problem } from '@/lib/markdown/rendering';
import type { ConversionCounts } from './dialects/dialect';
import { type MacroAccount, noMacros } from './macros/macro-account';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'failed';

/** The result for one file; the lines of its faults are lines of the file. */
export interface FileAccount {
  path: string;
  outcome: Outcome;
  slug: string | null;
  faults: Problem[];
}

/** The results of an import. Formulas, images and conversions are counted only in files that were read again, not in unchanged ones. */
export interface ImportAccount {
  articles: Record<Outcome, number>;
  formulas: { found: number; typeset: number; faulty: number };
  images: { found: number; missing: number };
  /** What was rewritten into the engine's notation, as often as it was. */
  conversions: ConversionCounts;
  /** The macros of the site to which the folder belongs. */
  macros: MacroAccount;
  /** Files with faults, and files that failed. */
  files: FileAccount[];
}

export function emptyAccount(): ImportAccount {
  return {
    articles: { created: 0, updated: 0, unchanged: 0, failed: 0 },
    formulas: { found: 0, typeset: 0, faulty: 0 },
    images: { found: 0, missing: 0 },
    conversions: {},
    macros: noMacros(),
    files: [],
  };
}
