import type { BibliographyProblems } from '../bibliography-problems';
import type { CitationSource } from '../citation-source';
import { EntryCollector } from '../collect-entries';
import { sourceFromCsl } from './source-from-csl';

/** Collects the items of CSL-JSON data by key; `offsetOf` returns the offset of a list item in the text. */
export function collectCslItems(
  value: unknown,
  problems: BibliographyProblems,
  offsetOf: (index: number) => number,
): Map<string, CitationSource> {
  const collector = new EntryCollector(problems);
  for (const [index, item] of listOf(value).entries()) {
    const start = offsetOf(index);
    const source = sourceFromCsl(item);
    if (source === undefined) {
      problems.add('bibliography-invalid-item', { number: index + 1 }, { start, end: start, key: null });
    } else if (!collector.add(source, { start, end: start, key: source.id })) break;
  }
  return collector.entries;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== null && typeof value === 'object') {
    if ('references' in value && Array.isArray(value.references)) return value.references;
    if ('items' in value && Array.isArray(value.items)) return value.items;
  }
  return value === undefined || value === null ? [] : [value];
}
