import type { Locale } from '@/lib/i18n/locale';

/** A moment with its date and time of day in `timeZone` (IANA), as `2026年1月11日 08:00` or `11 January 2026 at 08:00`. */
export function formatMoment(moment: string | number, locale: Locale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(dateLocale[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  });
  return format.format(new Date(moment));
}

/** The time of day of a moment as this device's clock shows it, `10:32`. */
export function formatTimeOfDay(moment: number, locale: Locale): string {
  return new Intl.DateTimeFormat(dateLocale[locale], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  );
}

const dateLocale: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
