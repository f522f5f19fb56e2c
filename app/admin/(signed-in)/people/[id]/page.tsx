import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listPeople } from '@/lib/accounts/list-people';
import type { PersonView } from '@/lib/accounts/person-view';
import type { Translate } from '@/lib/i18n/translator';
import { adminText } from '../../../admin-locale';
import { ActionForm } from '../../../components/action-form';
import { BackLink } from '../../../components/back-link';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { SubmitButton } from '../../../components/submit-button';
import { orNotFound } from '../../../or-not-found';
import { signedInPerson } from '../../../signed-in-person';
import { EditPersonForm } from './edit-person-form';
import { ResetPasswordForm } from './reset-password-form';
import { setAccess } from './set-access';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('people.title') };
}

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([signedInPerson(), params, adminText()]);
  const person = (await orNotFound(listPeople(actor))).find((one) => one.id === id);
  if (!person) notFound();
  const { name } = person;
  const self = person.id === actor.personId;
  return (
    <PageFrame
      narrow
      title={name}
      actions={<BackLink href="/admin/people">{t('common.back', { place: t('people.title') })}</BackLink>}
    >
      <Section title={t('people.details')}>
        <EditPersonForm person={person} t={t} />
      </Section>
      {!self && (
        <>
          <Section title={t('people.resetPassword')} intro={t('people.resetIntro', { name })}>
            <ResetPasswordForm person={person} t={t} />
          </Section>
          <Section
            title={t('people.access')}
            intro={t(person.disabledAt ? 'people.enableIntro' : 'people.disableIntro', { name })}
          >
            <AccessForm person={person} t={t} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

/** Withdraws a person's access, or restores it. */
function AccessForm({ person, t }: { person: PersonView; t: Translate }) {
  const disabled = person.disabledAt !== null;
  return (
    <ActionForm action={setAccess}>
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="disabled" value={disabled ? 'no' : 'yes'} />
      <SubmitButton variant={disabled ? 'secondary' : 'danger'} className="justify-self-start">
        {t(disabled ? 'people.enableSubmit' : 'people.disableSubmit')}
      </SubmitButton>
    </ActionForm>
  );
}
