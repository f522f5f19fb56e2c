import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { articleLanguage } from '@/lib/kernel/language';
import type { ArticleView } from '../views/article-view';
import { presentNames } from '../views/present-names';

const nameSelect = { select: { slug: true, name: true } } as const;

/** The columns for a public list: from published versions only, without Markdown, and without HTML except the excerpt. */
export const publishedRowSelect = {
  articleId: true,
  slug: true,
  title: true,
  language: true,
  excerptHtml: true,
  excerptText: true,
  publishedAt: true,
  updatedAt: true,
  seriesPosition: true,
  metadata: true,
  wordCount: true,
  readingMinutes: true,
  version: true,
  series: { select: { slug: true, title: true } },
  tags: { orderBy: { position: 'asc' }, select: { tag: nameSelect } },
  authors: { orderBy: { position: 'asc' }, select: { person: nameSelect } },
  article: { select: { createdAt: true } },
} as const satisfies Prisma.PublishedVersionSelect;

export type PublishedRow = Prisma.PublishedVersionGetPayload<{ select: typeof publishedRowSelect }>;

/** Newest first; equal dates by identifier, so that the order is total. */
export const newestFirst = [
  { publishedAt: 'desc' },
  { articleId: 'desc' },
] as const satisfies Prisma.PublishedVersionOrderByWithRelationInput[];

/** A published version as a list shows it. Its version is the article's at publication and does not reveal later edits. */
export function presentPublishedView(row: PublishedRow): ArticleView {
  return {
    id: row.articleId,
    slug: row.slug,
    title: row.title,
    status: 'published',
    language: articleLanguage(row.language),
    excerptHtml: row.excerptHtml,
    excerptText: row.excerptText,
    ...presentNames(row),
    series: row.series && { slug: row.series.slug, title: row.series.title, position: row.seriesPosition },
    metadata: JSON.parse(row.metadata) as Record<string, unknown>,
    createdAt: row.article.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
    wordCount: row.wordCount,
    readingMinutes: row.readingMinutes,
    version: row.version,
  };
}
