/** The question that ends a sentence about an unknown name, or nothing. */
export const suggested = {
  en: (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Did you mean ${suggestion}?`),
  zh: (suggestion: string | undefined): string => (suggestion === undefined ? '' : `是否要写 ${suggestion}？`),
};
