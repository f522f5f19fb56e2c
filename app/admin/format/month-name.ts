import type { Locale } from '@/lib/i18n/locale';

/** A month `YYYY-MM` in words of `locale` ("January 2026", "2026年1月"). */
export function monthName(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
