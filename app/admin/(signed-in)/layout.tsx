import type { ReactNode } from 'react';
import { adminText } from '../admin-locale';
import { FailureText } from '../components/failure-text';
import { SkipLink } from '../components/skip-link';
import { AdminHeader } from '../header/admin-header';
import { signedInPerson } from '../signed-in-person';

export const dynamic = 'force-dynamic';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await signedInPerson();
  const t = await adminText();
  const failure = { title: t('failure.title'), body: t('failure.body'), retry: t('failure.retry') };
  return (
    <FailureText value={failure}>
      <div className="flex min-h-dvh flex-col">
        <SkipLink>{t('skip')}</SkipLink>
        <AdminHeader />
        <main id="content" tabIndex={-1} className="flex min-w-0 grow flex-col outline-hidden">
          {children}
        </main>
      </div>
    </FailureText>
  );
}
