import { ownValue } from '@/lib/kernel/own-value';
import type { CitationType } from '../citation-source';
import type { BibtexEntry } from './scan-bibtex';

/** CSL types for the entry types of BibTeX and BibLaTeX (BibLaTeX manual, 2.1); types not listed become documents. */
const types: Record<string, CitationType> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  manual: 'book',
  periodical: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'chapter',
  proceedings: 'paper-conference',
  mvproceedings: 'paper-conference',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  software: 'software',
  dataset: 'dataset',
  database: 'dataset',
  patent: 'patent',
  standard: 'standard',
  preprint: 'article',
};

const subtypes: Record<string, CitationType> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
  post: 'post',
  standard: 'standard',
};

/** The CSL type of an entry, and the genre of a thesis; an arXiv number without a journal makes a preprint. */
export function typeOfEntry(entry: BibtexEntry): { type: CitationType; genre: string } {
  const genre = ownValue({ phdthesis: 'phdthesis', mastersthesis: 'mathesis' }, entry.type) ?? '';
  if (isPreprint(entry)) return { type: 'article', genre };
  const subtype = ownValue(subtypes, (entry.fields.get('entrysubtype') ?? '').trim().toLowerCase());
  return { type: subtype ?? ownValue(types, entry.type) ?? fallback(entry), genre };
}

function isPreprint({ type, fields }: BibtexEntry): boolean {
  if (type === 'article') {
    const journal = fields.get('journaltitle') ?? fields.get('journal');
    if (journal === undefined) return fields.has('eprint');
    return /^\{?(?:arxiv\b|corr\b)/i.test(journal.trim());
  }
  return ['misc', 'online', 'unpublished'].includes(type) && fields.has('eprint');
}

/** `@misc` with an address is a web page. */
function fallback({ type, fields }: BibtexEntry): CitationType {
  const hasAddress = fields.has('url') || /\\url|https?:/.test(fields.get('howpublished') ?? '');
  return type === 'misc' && hasAddress ? 'webpage' : 'document';
}
