import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { listArchive } from '@/lib/content/list-archive';
import { listTags } from '@/lib/content/list-tags';
import { listWorkingArticles } from '@/lib/content/list-working-articles';
import { formatMonth } from '@/lib/i18n/format-month';
import type { Translate } from '@/lib/i18n/translator';
import { adminLocale, adminText } from '../../admin-locale';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { PageFrame } from '../../components/page-frame';
import { Pager } from '../../components/pager';
import { SubmitButton } from '../../components/submit-button';
import { moments } from '../../format/moments';
import { monthChoices } from '../../format/month-choices';
import { orNotFound } from '../../or-not-found';
import { signedInPerson } from '../../signed-in-person';
import {
  type ArticleFilters,
  articleListAddress,
  isNarrowed,
  readArticleFilters,
  type SearchParameters,
} from './article-filters';
import { ArticleTable } from './article-table';
import { createDraft } from './create-draft';
import { FilterForm } from './filter-form';
import { StatusTabs } from './status-tabs';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('articles.title') };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const [actor, parameters, t, locale, say] = await Promise.all([
    signedInPerson(),
    searchParams,
    adminText(),
    adminLocale(),
    moments(),
  ]);
  const filters = readArticleFilters(parameters);
  const [articles, tags, months] = await Promise.all([
    orNotFound(listWorkingArticles(actor, withoutUnsetFilters(filters))),
    listTags(actor, { limit: 500 }),
    listArchive(actor),
  ]);
  const isNew = articles.counts.all === 0 && articles.counts.trash === 0 && !isNarrowed(filters);
  return (
    <PageFrame title={t('articles.title')} actions={<NewArticleButton label={t('articles.new')} />}>
      {!isNew && (
        <div className="grid gap-3">
          <StatusTabs filters={filters} counts={articles.counts} t={t} />
          <FilterForm
            filters={filters}
            tags={tags.items.map(({ slug, name }) => ({ value: slug, label: name }))}
            months={monthChoices(
              months.map(({ month }) => month),
              say.month,
              filters.month,
            ).map((month) => ({ value: month, label: formatMonth(month, locale) }))}
            clearAddress={articleListAddress(filters, { search: '', tag: '', month: '' })}
            text={filterText(t)}
          />
        </div>
      )}
      {articles.items.length === 0 ? (
        <NoArticles filters={filters} role={actor.role} t={t} />
      ) : (
        <ArticleTable rows={articles.items} total={articles.total} setting={{ filters, ...say, t }} />
      )}
      <Pager
        page={articles.page}
        pageCount={articles.pageCount}
        address={(page) => articleListAddress(filters, { page })}
        labels={{ pages: t('common.pages'), previous: t('common.previousPage'), next: t('common.nextPage') }}
      />
    </PageFrame>
  );
}

function withoutUnsetFilters({ status, search, tag, month, page }: ArticleFilters) {
  return { status, page, ...(search && { search }), ...(tag && { tag }), ...(month && { month }) };
}

function filterText(t: Translate) {
  return {
    filters: t('articles.filters'),
    search: t('articles.search'),
    tag: t('articles.tag'),
    anyTag: t('articles.anyTag'),
    month: t('articles.month'),
    anyMonth: t('articles.anyMonth'),
    apply: t('articles.apply'),
    clear: t('articles.clear'),
  };
}

function NoArticles({ filters, role, t }: { filters: ArticleFilters; role: string; t: Translate }) {
  if (filters.status === 'all' && !isNarrowed(filters)) {
    return (
      <EmptyState title={t('articles.emptyTitle')} action={<NewArticleButton label={t('articles.new')} />}>
        {t(role === 'author' ? 'articles.emptyAuthorBody' : 'articles.emptyBody')}
      </EmptyState>
    );
  }
  if (filters.status === 'trash' && !isNarrowed(filters)) {
    return <EmptyState title={t('articles.emptyTrashTitle')}>{t('articles.emptyTrashBody')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('articles.nothingTitle')}
      action={<ButtonLink href="/admin/articles">{t('articles.clear')}</ButtonLink>}
    >
      {t('articles.nothingBody')}
    </EmptyState>
  );
}

/** Creates a draft; a form, so that repeated clicks create only one. */
function NewArticleButton({ label }: { label: string }) {
  return (
    <form action={createDraft}>
      <SubmitButton>
        <Plus aria-hidden size={16} />
        {label}
      </SubmitButton>
    </form>
  );
}
