import { headers } from 'next/headers';
import { cache } from 'react';
import { type Locale, localeOf, negotiateLocale } from '@/lib/i18n/locale';
import { type Translate, translator } from '@/lib/i18n/translator';
import { readSite } from '@/lib/site/read-site';
import { requestProfile } from './request-profile';

/** The interface language of this request: the person's choice, else the site's; before sign-in, the browser's. */
export const adminLocale = cache(async (): Promise<Locale> => {
  const profile = await requestProfile();
  if (profile?.language) return localeOf(profile.language);
  const site = await readSite();
  const fallback = localeOf(site?.language ?? 'en');
  return profile ? fallback : negotiateLocale((await headers()).get('accept-language'), fallback);
});

/** The admin's messages in the interface language of this request. */
export async function adminText(): Promise<Translate> {
  return translator(await adminLocale(), 'admin');
}
