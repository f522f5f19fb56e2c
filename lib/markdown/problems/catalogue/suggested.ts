/** The question appended to a message about an unknown name; blank without a suggestion. */
export const suggested = {
  en: (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Did you mean ${suggestion}?`),
  zh: (suggestion: string | undefined): string => (suggestion === undefined ? '' : `是否应为 ${suggestion}？`),
};
