import type { Locale } from '@/lib/i18n/locale';

/** A moment to the minute in the site's time zone (IANA name), with the zone last in both languages. */
export function exactTime(date: Date, locale: Locale, timeZone: string): string {
  const time = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }).formatToParts(date);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return zone === undefined ? time : `${time} ${zone}`;
}
