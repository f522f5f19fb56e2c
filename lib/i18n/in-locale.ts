import type { Locale } from './locale';

/** Returns the text in the language of the interface. */
export function inLocale({ en, zh }: { en: string; zh: string }, locale: Locale): string {
  return locale === 'zh-CN' ? zh : en;
}
