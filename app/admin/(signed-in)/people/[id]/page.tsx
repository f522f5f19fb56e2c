import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listPeople } from '@/lib/accounts/list-people';
import { adminText } from '../../../admin-locale';
import { BackLink } from '../../../components/back-link';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { found } from '../../../found';
import { signedInPerson } from '../../../signed-in-person';
import { AccessForm } from './access-form';
import { EditPersonForm } from './edit-person-form';
import { ResetPasswordForm } from './reset-password-form';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('people.title') };
}

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([signedInPerson(), params, adminText()]);
  const person = (await found(listPeople(actor))).find((one) => one.id === id);
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
