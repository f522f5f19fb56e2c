import type { Locale } from '@/lib/i18n/locale';

/**
 * The day of `date` in the site's time zone (IANA name), written out: "January 11, 2026", "2026年1月11日"; `inYear` omits
 * the year, which the page already shows: "January 11", "1月11日".
 */
export function formatDate(date: Date, locale: Locale, timeZone: string, { inYear = false } = {}): string {
  return formatter(locale, timeZone, inYear).format(date);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, timeZone: string, inYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${inYear}`;
  const known = formatters.get(key);
  if (known) return known;
  const day: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone };
  const created = new Intl.DateTimeFormat(locale, inYear ? day : { ...day, year: 'numeric' });
  formatters.set(key, created);
  return created;
}
