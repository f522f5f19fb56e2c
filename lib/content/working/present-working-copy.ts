import type { Actor } from '@/lib/accounts/actor';
import { articleStatus } from '@/lib/contract/article';
import { articleLanguage } from '@/lib/kernel/language';
import { workingAccess } from '../views/article-access';
import type { ArticleDetail, ArticleView, WorkingArticleRow } from '../views/article-view';
import { presentNames } from '../views/present-names';
import { renderWorkingCopy } from './render-working-copy';
import { authorIdsOf, type WorkingRow, type WorkingSource } from './working-row';

/** The parts of a working copy's list entry that come from its rendering. */
export type WorkingSummary = Pick<ArticleView, 'excerptHtml' | 'excerptText' | 'wordCount' | 'readingMinutes'>;

/** The whole working copy, for `actor`, rendered now (or from the cache of recent renderings); never for readers. */
export async function presentWorkingCopy(actor: Actor, row: WorkingSource): Promise<ArticleDetail> {
  const rendering = await renderWorkingCopy(row.workingCopy);
  return {
    ...presentWorkingView(row, rendering),
    access: workingAccess(actor, authorIdsOf(row)),
    isWorkingCopy: true,
    html: rendering.html,
    markdown: row.workingCopy.markdown,
    toc: rendering.toc,
    problems: rendering.problems,
    ownExcerpt: row.workingCopy.excerpt,
    scheduledFor: row.scheduledFor,
    deletedAt: row.deletedAt,
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    isPublic: row.publishedVersion !== null,
    publicSlug: row.publishedVersion?.slug ?? null,
  };
}

/** The working copy as a list shows it. */
export function presentWorkingView(row: WorkingRow, summary: WorkingSummary): ArticleView {
  const copy = row.workingCopy;
  return {
    id: row.id,
    slug: copy.slug,
    title: copy.title,
    status: articleStatus.parse(row.status),
    language: articleLanguage(copy.language),
    excerptHtml: summary.excerptHtml,
    excerptText: summary.excerptText,
    ...presentNames(copy),
    series: copy.series && { slug: copy.series.slug, title: copy.series.title, position: copy.seriesPosition },
    metadata: JSON.parse(copy.metadata) as Record<string, unknown>,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: copy.publishedAt,
    wordCount: summary.wordCount,
    readingMinutes: summary.readingMinutes,
    version: row.version,
  };
}

/** The working copy as the admin's list shows it. */
export function presentWorkingRow(row: WorkingRow): WorkingArticleRow {
  const copy = row.workingCopy;
  return {
    id: row.id,
    slug: copy.slug,
    title: copy.title,
    status: articleStatus.parse(row.status),
    ...presentNames(copy),
    updatedAt: row.updatedAt,
    publishedAt: row.publishedVersion?.publishedAt ?? copy.publishedAt,
    scheduledFor: row.scheduledFor,
    version: row.version,
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    deletedAt: row.deletedAt,
    publicSlug: row.publishedVersion?.slug ?? null,
  };
}

function hasUnpublishedChanges(row: WorkingRow): boolean {
  return row.publishedVersion !== null && row.version > (row.publishedAtVersion ?? 0);
}
