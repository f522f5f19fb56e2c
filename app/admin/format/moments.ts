import { cache } from 'react';
import { monthOf, now } from '@/lib/kernel/clock';
import { readSite } from '@/lib/site/read-site';
import { adminLocale, adminText } from '../admin-locale';
import { exactTime } from './exact-time';
import { relativeTime } from './relative-time';

/**
 * Formats moments for this request: in words, and exactly, in the person's language and the site's time zone; `month` is the current
 * one, `YYYY-MM`.
 */
export const moments = cache(async () => {
  const [locale, t, site] = await Promise.all([adminLocale(), adminText(), readSite()]);
  const present = now();
  const timeZone = site?.timeZone ?? 'UTC';
  return {
    words: (date: Date) => relativeTime(date, present, locale, t('time.now')),
    exact: (date: Date) => exactTime(date, locale, timeZone),
    month: monthOf(present, timeZone),
  };
});
