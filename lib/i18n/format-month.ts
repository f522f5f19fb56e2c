import type { Locale } from './locale';

/** A month `YYYY-MM` in words: "January 2026", "2026年1月"; `alone` leaves the year out: "January", "1月". */
export function formatMonth(month: string, locale: Locale, { alone = false } = {}): string {
  // The key is a month, not a moment, so it is formatted in the zone in which the Date below is created.
  return new Intl.DateTimeFormat(locale, { ...(alone ? monthAlone[locale] : monthOfYear), timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

const monthOfYear: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };

/** The long form of a Chinese month alone would be 十一月. */
const monthAlone: Record<Locale, Intl.DateTimeFormatOptions> = { en: { month: 'long' }, 'zh-CN': { month: 'numeric' } };
