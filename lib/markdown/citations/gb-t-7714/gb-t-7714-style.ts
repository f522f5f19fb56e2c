import type { CitationStyle } from '../citation-style';
import { citeByNumber } from './cite-by-number';
import { describeGbT7714 } from './describe-gb-t-7714';

/** GB/T 7714-2015 with numbers by first citation (9.1, 10.1). */
export const gbT7714Style: CitationStyle = {
  arrange: (cited) =>
    cited.map((source, index) => ({ source, number: index + 1, yearSuffix: '', namesShown: 1, withInitials: false })),
  cite: citeByNumber,
  label: ({ number }) => `[${number}]`,
  describe: ({ source }) => describeGbT7714(source),
};
