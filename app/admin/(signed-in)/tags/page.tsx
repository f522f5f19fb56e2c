import type { Metadata } from 'next';
import { allows } from '@/lib/accounts/policy';
import { listTags } from '@/lib/content/list-tags';
import { adminText } from '../../admin-locale';
import { EmptyState } from '../../components/empty-state';
import { PageFrame } from '../../components/page-frame';
import { Pager } from '../../components/pager';
import { orNotFound } from '../../or-not-found';
import { signedInPerson } from '../../signed-in-person';
import { TagTable } from './tag-table';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('tags.title') };
}

export default async function TagsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { page: asked }, t] = await Promise.all([signedInPerson(), searchParams, adminText()]);
  const page = /^[1-9]\d{0,5}$/.test(String(asked)) ? Number(asked) : 1;
  const tags = await orNotFound(listTags(actor, { page, limit: 100 }));
  const editable = allows(actor, 'tag.edit');
  return (
    <PageFrame title={t('tags.title')} intro={t(editable ? 'tags.intro' : 'tags.introAuthor')}>
      {tags.items.length === 0 ? (
        <EmptyState title={t('tags.emptyTitle')}>{t('tags.emptyBody')}</EmptyState>
      ) : (
        <TagTable tags={tags.items} editable={editable} t={t} />
      )}
      <Pager
        page={tags.page}
        pageCount={tags.pageCount}
        address={(number) => (number === 1 ? '/admin/tags' : `/admin/tags?page=${number}`)}
        labels={{ pages: t('common.pages'), previous: t('common.previousPage'), next: t('common.nextPage') }}
      />
    </PageFrame>
  );
}
