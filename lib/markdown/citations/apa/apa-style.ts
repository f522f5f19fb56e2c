import type { CitationStyle } from '../citation-style';
import { arrangeByAuthor } from './arrange-by-author';
import { citeByAuthor } from './cite-by-author';
import { describeApa } from './describe-apa';

/** APA, 7th edition: citations by author and year, a bibliography sorted by author. */
export const apaStyle: CitationStyle = {
  arrange: arrangeByAuthor,
  cite: citeByAuthor,
  label: () => null,
  describe: describeApa,
};
