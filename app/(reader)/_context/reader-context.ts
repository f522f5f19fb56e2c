import { type Actor, anonymous } from '@/lib/accounts/actor';
import { type Locale, localeOf } from '@/lib/i18n/locale';
import { type Translate, translator } from '@/lib/i18n/translator';
import { currentSite, type Site } from './current-site';

/** The context of every page for readers. The actor is always anonymous: everybody gets the same bytes. */
export interface ReaderContext {
  site: Site;
  locale: Locale;
  translate: Translate;
  actor: Actor;
}

/** The context of this request; null before set-up. */
export async function readerContext(): Promise<ReaderContext | null> {
  const site = await currentSite();
  if (site === null) return null;
  const locale = localeOf(site.language);
  return { site, locale, translate: translator(locale, 'reader'), actor: anonymous };
}
