import type { Locale } from '@/lib/i18n/locale';

/** A moment to the minute in the site's time zone (IANA name), with the zone named. */
export function exactTime(date: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  }).format(date);
}
