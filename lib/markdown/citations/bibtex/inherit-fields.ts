import type { BibliographyProblems } from '../bibliography-problems';
import type { BibtexEntry } from './scan-bibtex';

const maxDepth = 4;
const inherited = [
  'editor',
  'publisher',
  'year',
  'month',
  'date',
  'address',
  'location',
  'series',
  'volume',
  'number',
  'edition',
  'organization',
  'institution',
  'journal',
  'journaltitle',
  'booktitle',
  'eventtitle',
  'langid',
  'language',
  'doi',
  'url',
  'urldate',
];
/** Title fields of the parent, with the names they have in a part of it. */
const renamed = [
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
] as const;

/**
 * Fills missing fields of an entry with `crossref` or `xdata` from the entry it names, before or after it (BibLaTeX manual, 2.4.1 and
 * appendix B): the parent's title becomes the book's, its author the book's author. An unknown parent is reported.
 */
export function inheritFields(entries: BibtexEntry[], problems: BibliographyProblems): BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return entries.map((entry) => {
    let parentKey = parentOf(entry);
    if (parentKey === undefined) return entry;
    const fields = new Map(entry.fields);
    for (let depth = 0; parentKey !== undefined && depth < maxDepth; depth += 1) {
      const parent = byKey.get(parentKey);
      if (parent === undefined) {
        problems.add('bibliography-unknown-crossref', { key: entry.key, parent: parentKey }, entry.place);
        break;
      }
      fillFrom(parent, fields, entry.type);
      parentKey = parentOf(parent);
    }
    return { ...entry, fields };
  });
}

function parentOf(entry: BibtexEntry): string | undefined {
  return (entry.fields.get('crossref') ?? entry.fields.get('xdata'))?.trim() || undefined;
}

function fillFrom(parent: BibtexEntry, fields: Map<string, string>, type: string): void {
  const give = (from: string, to: string): void => {
    const value = parent.fields.get(from);
    if (value !== undefined && !fields.has(to)) fields.set(to, value);
  };
  if (parent.type === 'xdata') {
    for (const name of ['author', 'title', ...inherited]) give(name, name);
    return;
  }
  const isPart = /^(?:in|suppbook|conference|bookinbook)/.test(type);
  if (isPart) {
    for (const [from, to] of renamed) give(from, to);
    if (/book/.test(parent.type)) give('author', 'bookauthor');
  }
  for (const name of inherited) {
    if (!((name === 'doi' || name === 'url' || name === 'urldate') && isPart)) give(name, name);
  }
}
