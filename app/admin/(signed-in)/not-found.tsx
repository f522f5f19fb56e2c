import { adminText } from '../admin-locale';
import { ButtonLink } from '../components/button-link';
import { EmptyState } from '../components/empty-state';

export default async function NotFoundPage() {
  const t = await adminText();
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-16">
      <EmptyState
        heading="h1"
        title={t('failure.notFoundTitle')}
        action={<ButtonLink href="/admin/articles">{t('failure.toArticles')}</ButtonLink>}
      >
        {t('failure.notFoundBody')}
      </EmptyState>
    </div>
  );
}
