import type { Metadata } from 'next';
import { minPasswordCharacters } from '@/lib/contract/password-length';
import { adminText } from '../../admin-locale';
import { ActionForm } from '../../components/action-form';
import { languageChoices } from '../../components/language-choices';
import { NewPasswordField } from '../../components/new-password-field';
import { PageFrame } from '../../components/page-frame';
import { Section } from '../../components/section';
import { SelectField } from '../../components/select-field';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { signOutHere } from '../../header/sign-out-here';
import { requestProfile } from '../../request-profile';
import { signedInPerson } from '../../signed-in-person';
import { changeOwnPassword } from './change-own-password';
import { saveLanguage } from './save-language';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('account.title') };
}

export default async function AccountPage() {
  await signedInPerson();
  const [profile, t] = await Promise.all([requestProfile(), adminText()]);
  return (
    <PageFrame narrow title={t('account.title')}>
      <Section title={t('account.password')} intro={t('account.passwordIntro')}>
        <ActionForm action={changeOwnPassword}>
          <input type="text" name="username" autoComplete="username" value={profile?.email ?? ''} readOnly hidden />
          <TextField
            name="currentPassword"
            type="password"
            label={t('account.currentPassword')}
            autoComplete="current-password"
            required
          />
          <NewPasswordField
            name="newPassword"
            label={t('account.newPassword')}
            hint={t('account.newPasswordHint', { minCharacters: minPasswordCharacters })}
          />
          <SubmitButton className="justify-self-start">{t('account.passwordSubmit')}</SubmitButton>
        </ActionForm>
      </Section>
      <Section title={t('account.language')} intro={t('account.languageIntro')}>
        <ActionForm action={saveLanguage}>
          <SelectField
            name="language"
            label={t('account.language')}
            defaultValue={profile?.language ?? ''}
            choices={[{ value: '', label: t('languages.site') }, ...languageChoices]}
          />
          <SubmitButton className="justify-self-start">{t('common.save')}</SubmitButton>
        </ActionForm>
      </Section>
      <Section title={t('account.session')} intro={t('account.sessionIntro', { email: profile?.email ?? '' })}>
        <form action={signOutHere}>
          <SubmitButton variant="secondary">{t('menu.signOut')}</SubmitButton>
        </form>
      </Section>
    </PageFrame>
  );
}
