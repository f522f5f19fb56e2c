import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { allows } from '@/lib/accounts/policy';
import { readSite } from '@/lib/site/read-site';
import { adminLocale, adminText } from '../admin-locale';
import { requestProfile } from '../request-profile';
import { signedInPerson } from '../signed-in-person';
import { AccountMenu } from './account-menu';
import { Navigation } from './navigation';

/** The header of every signed-in page: the site, the sections that this person may enter, and their account. */
export async function AdminHeader() {
  const actor = await signedInPerson();
  const [site, profile, locale, t] = await Promise.all([readSite(), requestProfile(), adminLocale(), adminText()]);
  const owner = allows(actor, 'people.manage');
  const destinations = [
    { href: '/admin/articles', label: t('nav.articles') },
    { href: '/admin/tags', label: t('nav.tags') },
    ...(allows(actor, 'site.edit') ? [{ href: '/admin/settings', label: t('nav.settings') }] : []),
    ...(owner ? [{ href: '/admin/people', label: t('nav.people') }] : []),
    { href: '/admin/tokens', label: t('nav.tokens') },
  ];
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 px-4 py-1.5 sm:px-6 md:flex-nowrap">
        <Link href="/admin/articles" className="min-w-0 max-w-60 truncate py-1 font-semibold max-md:grow">
          {site?.name ?? t('product')}
        </Link>
        <Navigation label={t('nav.label')} destinations={destinations} />
        <div className="flex shrink-0 items-center gap-1 md:ml-auto">
          <a
            href="/"
            target="_blank"
            rel="noopener"
            className="flex h-8 items-center gap-1.5 rounded-md px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <ExternalLink aria-hidden size={15} />
            <span className="max-sm:sr-only">{t('nav.viewSite')}</span>
          </a>
          <AccountMenu
            name={actor.name}
            email={profile?.email ?? ''}
            language={locale === 'zh-CN' ? 'zh' : 'en'}
            text={{
              account: t('menu.account', { name: actor.name }),
              changePassword: t('menu.changePassword'),
              language: t('menu.language'),
              signOut: t('menu.signOut'),
            }}
          />
        </div>
      </div>
    </header>
  );
}
