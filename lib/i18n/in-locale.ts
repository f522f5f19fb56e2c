import type { Locale } from './locale';

/** The one of two texts that is in the interface's language. */
export function inLocale({ en, zh }: { en: string; zh: string }, locale: Locale): string {
  return locale === 'zh-CN' ? zh : en;
}
