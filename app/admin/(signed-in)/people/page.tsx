import type { Metadata } from 'next';
import Link from 'next/link';
import { listPeople } from '@/lib/accounts/list-people';
import { adminText } from '../../admin-locale';
import { ButtonLink } from '../../components/button-link';
import { Chip } from '../../components/chip';
import { Moment } from '../../components/moment';
import { PageFrame } from '../../components/page-frame';
import { moments } from '../../format/moments';
import { orNotFound } from '../../or-not-found';
import { signedInPerson } from '../../signed-in-person';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('people.title') };
}

export default async function PeoplePage() {
  const actor = await signedInPerson();
  const [people, t, say] = await Promise.all([orNotFound(listPeople(actor)), adminText(), moments()]);
  return (
    <PageFrame
      title={t('people.title')}
      actions={
        <ButtonLink variant="primary" href="/admin/people/new">
          {t('people.add')}
        </ButtonLink>
      }
    >
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('people.columns.name')}</th>
            <th scope="col">{t('people.columns.role')}</th>
            <th scope="col" className="max-md:hidden">
              {t('people.columns.since')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td className="w-full">
                <Link
                  href={`/admin/people/${person.id}`}
                  className="font-medium wrap-anywhere underline-offset-4 hover:underline"
                >
                  {person.name}
                </Link>
                <span className="ml-2 inline-flex gap-1">
                  {person.id === actor.personId && <Chip tone="accent">{t('people.you')}</Chip>}
                  {person.disabledAt && <Chip tone="bad">{t('people.disabled')}</Chip>}
                </span>
                <div className="text-[0.8125rem] wrap-anywhere text-ink-soft">{person.email}</div>
              </td>
              <td className="whitespace-nowrap">{t(`roles.${person.role}`)}</td>
              <td className="text-[0.8125rem] text-ink-soft max-md:hidden">
                <Moment
                  date={person.createdAt}
                  words={say.words(person.createdAt)}
                  exact={say.exact(person.createdAt)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PageFrame>
  );
}
