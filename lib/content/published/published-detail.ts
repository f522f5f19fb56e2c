import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { TocEntry } from '@/lib/markdown/rendering';
import type { ArticleDetail } from '../views/article-view';
import { presentPublishedView, publishedRowSelect } from './published-row';
import { storedProblems } from './stored-problems';

/** A published version with its source and its stored rendering. */
export const publishedDetailSelect = {
  ...publishedRowSelect,
  revision: {
    select: { excerpt: true, markdown: true, rendering: { select: { html: true, toc: true, problems: true } } },
  },
} as const satisfies Prisma.PublishedVersionSelect;

type PublishedDetailRow = Prisma.PublishedVersionGetPayload<{ select: typeof publishedDetailSelect }>;

/** A complete published version as stored, without rendering and without any data of the working copy. */
export function presentPublishedDetail(row: PublishedDetailRow): Omit<ArticleDetail, 'access'> {
  const { rendering } = row.revision;
  if (!rendering) throw new Error(`The published version of article ${row.articleId} has no rendering.`);
  return {
    ...presentPublishedView(row),
    isWorkingCopy: false,
    html: rendering.html,
    markdown: row.revision.markdown,
    toc: JSON.parse(rendering.toc) as TocEntry[],
    problems: storedProblems(rendering.problems),
    ownExcerpt: row.revision.excerpt,
    scheduledFor: null,
    deletedAt: null,
    hasUnpublishedChanges: false,
    isPublic: true,
    publicSlug: row.slug,
  };
}
