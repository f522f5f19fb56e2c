import type { Locale } from '@/lib/i18n/locale';

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 365.25 * 86_400],
  ['month', 30.4375 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * The time from `now` to `date` in words of `locale`, in the largest whole unit ("3 hours ago", "昨天"). Under a minute it is
 * `nowWord`.
 */
export function relativeTime(date: Date, now: Date, locale: Locale, nowWord: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return nowWord;
  const [unit, size] = step;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
