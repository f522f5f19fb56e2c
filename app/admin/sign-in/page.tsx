import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requestActor } from '@/app/actor';
import { setUpIsOpen } from '@/lib/site/open-set-up';
import { readSite } from '@/lib/site/read-site';
import { adminText } from '../admin-locale';
import { ActionForm } from '../components/action-form';
import { GatePage } from '../components/gate-page';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { nextAddress } from '../next-address';
import { signInHere } from './sign-in-here';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('signIn.documentTitle') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ next }, t] = await Promise.all([searchParams, adminText()]);
  const address = nextAddress(typeof next === 'string' ? next : null);
  if ((await requestActor()).kind === 'person') redirect(address);
  if (await setUpIsOpen()) {
    return <GatePage name={t('product')} title={t('signIn.notSetUpTitle')} intro={t('signIn.notSetUpBody')} />;
  }
  return (
    <GatePage name={(await readSite())?.name ?? t('product')} title={t('signIn.title')}>
      <ActionForm action={signInHere}>
        <input type="hidden" name="next" value={address} />
        <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" autoFocus required />
        <TextField
          name="password"
          type="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
        />
        <SubmitButton className="w-full">{t('signIn.submit')}</SubmitButton>
      </ActionForm>
    </GatePage>
  );
}
