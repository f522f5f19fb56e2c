import { headers } from 'next/headers';
import { type Locale, localeOf, negotiateLocale } from '@/lib/i18n/locale';
import { currentSite } from './current-site';

/** The language of the interface: the site's, or the browser's if that is unknown (before set-up, no database). */
export async function readerLocale(): Promise<Locale> {
  const site = await currentSite().catch(() => null);
  if (site !== null) return localeOf(site.language);
  return negotiateLocale((await headers()).get('accept-language'), 'en');
}
