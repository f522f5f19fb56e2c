import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { allows } from '@/lib/accounts/policy';
import { minPasswordCharacters } from '@/lib/contract/password-length';
import { adminText } from '../../../admin-locale';
import { ActionForm } from '../../../components/action-form';
import { BackLink } from '../../../components/back-link';
import { NewPasswordField } from '../../../components/new-password-field';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { SelectField } from '../../../components/select-field';
import { SubmitButton } from '../../../components/submit-button';
import { TextField } from '../../../components/text-field';
import { signedInPerson } from '../../../signed-in-person';
import { roleChoices } from '../role-choices';
import { addPerson } from './add-person';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('people.add') };
}

export default async function NewPersonPage() {
  if (!allows(await signedInPerson(), 'people.manage')) notFound();
  const t = await adminText();
  return (
    <PageFrame
      narrow
      title={t('people.add')}
      actions={<BackLink href="/admin/people">{t('common.back', { place: t('people.title') })}</BackLink>}
    >
      <Section title={t('people.details')}>
        <ActionForm action={addPerson}>
          <TextField name="name" label={t('people.name')} autoComplete="off" required />
          <TextField name="email" type="email" label={t('people.email')} autoComplete="off" required />
          <SelectField name="role" label={t('people.role')} defaultValue="author" choices={roleChoices(t)} />
          <TextField name="slug" label={t('people.slug')} hint={t('people.slugHint')} autoComplete="off" />
          <NewPasswordField
            name="password"
            label={t('people.password')}
            hint={t('people.passwordHint', { minCharacters: minPasswordCharacters })}
          />
          <SubmitButton className="justify-self-start">{t('people.addSubmit')}</SubmitButton>
        </ActionForm>
      </Section>
    </PageFrame>
  );
}
