import Link from 'next/link';
import type { WorkingArticleRow } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { paths } from '@/lib/site/reader-paths';
import { Chip } from '../../components/chip';
import { Moment } from '../../components/moment';
import { StatusChip } from '../../components/status-chip';
import { offeredChanges, undoOf } from './article-changes';
import { type ArticleFilters, articleListAddress } from './article-filters';
import { type RowChange, RowMenu } from './row-menu';

const maxShownTags = 3;

export interface RowSetting {
  filters: ArticleFilters;
  words: (date: Date) => string;
  exact: (date: Date) => string;
  t: Translate;
}

/** One article of the list. On a narrow screen the title's cell also contains the content of the hidden columns. */
export function ArticleRow({ row, setting }: { row: WorkingArticleRow; setting: RowSetting }) {
  const { filters, words, exact, t } = setting;
  const state = row.deletedAt ? 'trash' : row.status;
  const status = <StatusChip status={state} label={t(`status.${state}`)} />;
  const edited = <Moment date={row.updatedAt} words={words(row.updatedAt)} exact={exact(row.updatedAt)} />;
  const scheduled =
    row.scheduledFor && row.status === 'scheduled'
      ? t('articles.scheduledFor', { date: exact(row.scheduledFor) })
      : null;
  return (
    <tr>
      <td className="w-full min-w-0">
        <Link
          href={`/admin/articles/${row.id}`}
          className="font-medium wrap-anywhere underline-offset-4 hover:underline"
        >
          {row.title}
        </Link>
        {row.hasUnpublishedChanges && row.status === 'published' && (
          <span className="ml-2">
            <Chip tone="wait" title={t('articles.unpublishedEditsHint')}>
              {t('articles.unpublishedEdits')}
            </Chip>
          </span>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-soft md:hidden">
          {status} {edited}
        </div>
        {scheduled && <div className="text-[0.8125rem] text-ink-soft">{scheduled}</div>}
      </td>
      <td className="max-md:hidden">{status}</td>
      <td className="max-lg:hidden">
        <div className="flex min-w-56 flex-wrap gap-x-2.5 text-[0.8125rem]">
          {row.tags.slice(0, maxShownTags).map((tag) => (
            <Link
              key={tag.slug}
              href={articleListAddress(filters, { tag: tag.slug })}
              className="inline-flex min-h-6 items-center text-ink-soft underline-offset-4 hover:text-ink hover:underline"
            >
              {tag.name}
            </Link>
          ))}
          {row.tags.length > maxShownTags && (
            <span title={row.tags.map((tag) => tag.name).join(', ')} className="text-ink-soft">
              +{row.tags.length - maxShownTags}
            </span>
          )}
        </div>
      </td>
      <td className="min-w-24 text-[0.8125rem] text-ink-soft max-lg:hidden">
        {row.authors.map((author) => author.name).join(', ')}
      </td>
      <td className="text-[0.8125rem] text-ink-soft max-md:hidden">{edited}</td>
      <td className="text-right">
        <RowMenu
          id={row.id}
          version={row.version}
          publicAddress={row.publicSlug === null ? null : paths.article(row.publicSlug)}
          changes={rowChanges(row, t)}
          text={{
            actions: t('common.more', { name: row.title }),
            edit: t('articleActions.edit'),
            view: t('articleActions.view'),
            undo: t('common.undo'),
            cancel: t('common.cancel'),
            anyway: t('articleActions.anyway'),
          }}
        />
      </td>
    </tr>
  );
}

function rowChanges(row: WorkingArticleRow, t: Translate): RowChange[] {
  const before = {
    status: row.status,
    inTrash: row.deletedAt !== null,
    hasUnpublishedChanges: row.hasUnpublishedChanges,
    publicAt: row.scheduledFor ?? row.publishedAt,
  };
  return offeredChanges(before).map(({ change, label }) => {
    const undo = undoOf(change, before);
    const breaksReferences = undo === null && row.status === 'published' && change !== 'publish';
    const question = { title: t('unpublishWithEdits.title'), body: t('unpublishWithEdits.body', { title: row.title }) };
    return {
      change,
      label: t(`articleActions.${label}`),
      undo,
      ...(breaksReferences ? { question } : {}),
    };
  });
}
