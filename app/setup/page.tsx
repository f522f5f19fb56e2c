import { setUpIsOpen, setUpLinkIsValid, setUpLinkMinutes } from '@/lib/site/open-set-up';
import { adminLocale, adminText } from '../admin/admin-locale';
import { ButtonLink } from '../admin/components/button-link';
import { GatePage } from '../admin/components/gate-page';
import { SetUpForm } from './set-up-form';

export const dynamic = 'force-dynamic';

export default async function SetUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ token }, t, locale] = await Promise.all([searchParams, adminText(), adminLocale()]);
  if (!(await setUpIsOpen())) {
    return (
      <GatePage name={t('product')} title={t('setUp.closedTitle')} intro={t('setUp.closedBody')}>
        <ButtonLink variant="primary" href="/admin/sign-in">
          {t('signIn.submit')}
        </ButtonLink>
      </GatePage>
    );
  }
  if (typeof token !== 'string' || !(await setUpLinkIsValid(token))) {
    return (
      <GatePage
        name={t('product')}
        title={t('setUp.expiredTitle')}
        intro={t('setUp.expiredBody', { minutes: setUpLinkMinutes })}
      />
    );
  }
  return (
    <GatePage wide name={t('product')} title={t('setUp.title')} intro={t('setUp.intro')}>
      <SetUpForm token={token} language={locale === 'zh-CN' ? 'zh' : 'en'} t={t} />
    </GatePage>
  );
}
