/** The languages of articles, and of text that the site adds to them (ISO 639-1). */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** The stored language of an article, which is always one of `languages`. */
export function articleLanguage(stored: string): Language {
  return stored === 'zh' ? 'zh' : 'en';
}
