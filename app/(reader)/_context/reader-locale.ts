import { headers } from 'next/headers';
import { type Locale, localeOf, negotiateLocale } from '@/lib/i18n/locale';
import { currentSite } from './current-site';

/** The language of the interface: the site's own, or where that cannot be known (before set-up, no database) the browser's. */
export async function readerLocale(): Promise<Locale> {
  const site = await currentSite().catch(() => null);
  if (site !== null) return localeOf(site.language);
  return negotiateLocale((await headers()).get('accept-language'), 'en');
}
