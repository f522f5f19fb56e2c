import { BibliographyProblems } from '../bibliography-problems';
import type { Bibliography } from '../read-bibliography';
import { collectCslItems } from './collect-csl-items';

/**
 * Reads CSL-JSON that came as data, as an article's `references:` in front matter: a list of items, or one item. Problems
 * stand at line 1, column 1, since the data has no text; their `key` says which entry is meant.
 */
export function fromCslItems(value: unknown): Bibliography {
  const problems = new BibliographyProblems('');
  const entries = collectCslItems(value, problems, () => 0);
  return { entries, problems: problems.list };
}
