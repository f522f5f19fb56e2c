import { BibliographyProblems } from '../bibliography-problems';
import type { Bibliography } from '../read-bibliography';
import { collectCslItems } from './collect-csl-items';

/**
 * Reads CSL-JSON given as data, such as an article's `references:` in front matter: a list of items, or one item. Problems are placed at
 * line 1, column 1, since there is no text; their `key` identifies the entry.
 */
export function fromCslItems(value: unknown): Bibliography {
  const problems = new BibliographyProblems('');
  const entries = collectCslItems(value, problems, () => 0);
  return { entries, problems: problems.list };
}
