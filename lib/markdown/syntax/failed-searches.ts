import type { TokenizeContext } from 'micromark-util-types';

const known = new WeakMap<TokenizeContext, Set<string>>();

/** The closing marks that are not in the rest of the paragraph being tokenized, so that no construct searches for them again. */
export function failedSearches(paragraph: TokenizeContext): Set<string> {
  const failed = known.get(paragraph) ?? new Set<string>();
  known.set(paragraph, failed);
  return failed;
}
