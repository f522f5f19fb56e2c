import type { BibliographyProblems } from '../bibliography-problems';
import type { CitationSource } from '../citation-source';
import { collectCslItems } from './collect-csl-items';
import { scanJson } from './scan-json';

const tooEarly = { en: 'The JSON ends too early.', zh: 'JSON 没有写完。' };
const notValid = { en: 'The JSON is not valid here.', zh: '这里不是有效的 JSON。' };

/** Reads CSL-JSON text: a list of items, one item, or an object with the list as `references` or `items`. Problems go to `problems`. */
export function readCslJson(text: string, problems: BibliographyProblems): Map<string, CitationSource> {
  const { fault, items } = scanJson(text);
  const value = fault === undefined ? parse(text) : undefined;
  if (value === undefined) {
    const start = fault ?? 0;
    const reason = start >= text.length ? tooEarly : notValid;
    problems.add('bibliography-syntax', { reason }, { start, end: Math.min(start + 1, text.length), key: null });
    return new Map();
  }
  return collectCslItems(value, problems, (index) => items[index] ?? 0);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
